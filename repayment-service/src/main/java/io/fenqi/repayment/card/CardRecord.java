package io.fenqi.repayment.card;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of binding and unbinding. */
@Component
class CardRecord {
    private final BankCards cards;
    private final IdempotentPut claims;

    CardRecord(BankCards cards, IdempotentPut claims) {
        this.cards = cards;
        this.claims = claims;
    }

    /** False if this request was made before. */
    @Transactional
    boolean begin(BankCard card, Object request) {
        if (!claims.claim("bank-cards", card.id(), request)) {
            return false;
        }
        if (cards.isBound(card.customerId(), card.cardNoHash())) {
            throw new Refused(RepaymentError.CARD_ALREADY_BOUND, "The customer has bound this card already");
        }
        cards.save(card);
        return true;
    }

    /** The first card that fits becomes the default. */
    @Transactional
    BankCard checked(UUID cardId, UUID customerId, boolean fits) {
        var all = cards.lockOfCustomer(customerId);
        boolean first = all.stream().noneMatch(BankCard::isDefault);
        var card = find(all, cardId);
        card.checked(fits, first);
        return card;
    }

    @Transactional
    BankCard unbind(UUID cardId, UUID customerId) {
        var all = cards.lockOfCustomer(customerId);
        var card = find(all, cardId);
        boolean wasDefault = card.isDefault();
        card.unbind();
        if (wasDefault) {
            all.stream()
                    .filter(other -> other.status() == CardStatus.VERIFIED)
                    .findFirst()
                    .ifPresent(next -> next.makeDefault(true));
        }
        return card;
    }

    @Transactional
    BankCard makeDefault(UUID cardId, UUID customerId) {
        var all = cards.lockOfCustomer(customerId);
        var card = find(all, cardId);
        if (card.status() != CardStatus.VERIFIED) {
            throw new Refused(RepaymentError.CARD_NOT_VERIFIED, "Card %s is not verified".formatted(cardId));
        }
        all.forEach(other -> other.makeDefault(other.id().equals(cardId)));
        return card;
    }

    private static BankCard find(List<BankCard> all, UUID cardId) {
        return all.stream()
                .filter(card -> card.id().equals(cardId))
                .findFirst()
                .orElseThrow(() -> new Refused(RepaymentError.CARD_UNKNOWN, "No card " + cardId));
    }
}
