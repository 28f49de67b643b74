package io.fenqi.installment.loannote;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a payoff quote asks for one installment, in fen; principal paid ahead is with the installment that gets less. */
@Embeddable
record PayoffQuoteLine(
        UUID customerId,
        UUID loanNoteId,
        int installmentNo,
        long principalFen,
        long interestFen,
        long feeFen,
        long penaltyFen) {

    static PayoffQuoteLine of(LoanNote loan, Payoff.Line line) {
        var taken = line.taken();
        return new PayoffQuoteLine(
                loan.customerId(),
                loan.id(),
                line.item().installmentNo(),
                taken.principalFen(),
                taken.interestFen(),
                taken.feeFen(),
                taken.penaltyFen());
    }

    Amounts amounts() {
        return new Amounts(principalFen, interestFen, feeFen, penaltyFen);
    }
}
