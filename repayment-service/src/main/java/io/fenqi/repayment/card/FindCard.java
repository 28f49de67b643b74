package io.fenqi.repayment.card;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up verified cards. */
@Component
public class FindCard {
    private final BankCards cards;

    FindCard(BankCards cards) {
        this.cards = cards;
    }

    @Transactional(readOnly = true)
    public Optional<BoundCard> verified(UUID cardId) {
        return cards.findById(cardId)
                .filter(card -> card.status() == CardStatus.VERIFIED)
                .map(card ->
                        new BoundCard(card.id(), card.customerId(), card.bankCode(), card.last4(), card.isDefault()));
    }
}
