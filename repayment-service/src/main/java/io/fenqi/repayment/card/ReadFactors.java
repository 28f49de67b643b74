package io.fenqi.repayment.card;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.channel.FourFactors;
import io.fenqi.repayment.client.credit.CreditClient;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings together who a card belongs to: number and mobile from here, name and resident id from credit-service. */
@Component
public class ReadFactors {
    private final BankCards cards;
    private final CreditClient credit;

    ReadFactors(BankCards cards, CreditClient credit) {
        this.cards = cards;
        this.credit = credit;
    }

    /** For one call to a channel, outside any transaction; not to be kept. */
    public FourFactors of(UUID cardId) {
        var card =
                cards.findById(cardId).orElseThrow(() -> new Refused(RepaymentError.CARD_UNKNOWN, "No card " + cardId));
        var identity = credit.identity(card.customerId());
        return new FourFactors(card.cardNo(), identity.name(), identity.residentId(), card.mobile());
    }
}
