package io.fenqi.repayment.card;

import io.fenqi.kernel.identifier.CardNumber;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.crypto.BlindIndex;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.bank.CardBrand;
import io.fenqi.repayment.bank.CardType;
import io.fenqi.repayment.bank.FindRoute;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Binds a card: Luhn and BIN before anything is asked, then the four factors at the channel (CUS-05).
 *
 * <p>An answer that does not come leaves the card CHECKING; asking again is harmless, and {@link CheckCardsJob} does.
 */
@Component
class BindCard {
    private static final Logger LOG = LoggerFactory.getLogger(BindCard.class);

    private final FindRoute routes;
    private final CardRecord record;
    private final BankCards cards;
    private final ReadFactors factors;
    private final Channels channels;
    private final BlindIndex index;
    private final Clock clock;

    BindCard(
            FindRoute routes,
            CardRecord record,
            BankCards cards,
            ReadFactors factors,
            Channels channels,
            BlindIndex index,
            Clock clock) {
        this.routes = routes;
        this.record = record;
        this.cards = cards;
        this.factors = factors;
        this.channels = channels;
        this.index = index;
        this.clock = clock;
    }

    BankCard bind(UUID id, UUID customerId, String cardNo, String mobile) {
        var number = CardNumber.parse(cardNo)
                .orElseThrow(() -> new Refused(RepaymentError.CARD_NUMBER_INVALID, "The check digit does not fit"));
        var brand = usableBrand(number);
        var route = routes.forSigning(brand.bankCode())
                .orElseThrow(() ->
                        new Refused(RepaymentError.BANK_NOT_SUPPORTED, "No channel collects from " + brand.bankCode()));
        var hash = index.of("card", number.value());
        var card = new BankCard(id, customerId, brand, number, hash, mobile, route.channelCode(), clock.instant());
        try {
            record.begin(card, new Request(customerId, hash, index.of("mobile", mobile)));
        } catch (DataIntegrityViolationException twice) {
            throw new Refused(RepaymentError.CARD_ALREADY_BOUND, "The customer has bound this card already");
        }
        return check(id);
    }

    /** Asks the channel if it has not said; the card as it is then. */
    BankCard check(UUID id) {
        var card = cards.findById(id).orElseThrow(() -> new Refused(RepaymentError.CARD_UNKNOWN, "No card " + id));
        if (card.status() != CardStatus.CHECKING) {
            return card;
        }
        try {
            var fits = channels.named(card.channelCode()).checksOut(id.toString(), factors.of(id));
            return fits.isPresent() ? record.checked(id, card.customerId(), fits.get()) : card;
        } catch (CallFailed failure) {
            LOG.warn("card {} stays CHECKING: {}", id, failure.getMessage());
            return card;
        }
    }

    private CardBrand usableBrand(CardNumber number) {
        var brand = routes.brandOf(number)
                .orElseThrow(() -> new Refused(RepaymentError.BANK_NOT_SUPPORTED, "The card's bank is not supported"));
        if (brand.cardType() != CardType.DEBIT) {
            throw new Refused(RepaymentError.CREDIT_CARD_NOT_ALLOWED, "Only debit cards repay");
        }
        return brand;
    }

    /** What makes a request the same; personal data only as hashes. */
    private record Request(UUID customerId, String cardNoHash, String mobileHash) {}
}
