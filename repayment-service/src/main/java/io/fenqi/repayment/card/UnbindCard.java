package io.fenqi.repayment.card;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Unbinds a card; the last one stays while the customer owes anything (CUS-05). */
@Component
class UnbindCard {
    private static final int LOAN_NOTES_MAX = 200;

    private final BankCards cards;
    private final CardRecord record;
    private final List<CardUse> uses;
    private final InstallmentClient installment;

    UnbindCard(BankCards cards, CardRecord record, List<CardUse> uses, InstallmentClient installment) {
        this.cards = cards;
        this.record = record;
        this.uses = uses;
        this.installment = installment;
    }

    BankCard unbind(UUID id) {
        var card = cards.findById(id).orElseThrow(() -> new Refused(RepaymentError.CARD_UNKNOWN, "No card " + id));
        if (card.status() == CardStatus.UNBOUND) {
            return card;
        }
        if (uses.stream().anyMatch(use -> use.isUsed(id))) {
            throw new Refused(RepaymentError.CARD_IN_USE, "End the pay agreement on this card first");
        }
        boolean another = cards.ofCustomer(card.customerId()).stream()
                .anyMatch(other ->
                        other.status() == CardStatus.VERIFIED && !other.id().equals(id));
        if (card.status() == CardStatus.VERIFIED && !another && owes(card.customerId())) {
            throw new Refused(RepaymentError.CARD_NEEDED, "Bind another card before this one is unbound");
        }
        return record.unbind(id, card.customerId());
    }

    private boolean owes(UUID customerId) {
        return installment.loanNotes(customerId, LOAN_NOTES_MAX).items().stream()
                .anyMatch(loan -> loan.outstandingPrincipalFen() > 0);
    }
}
