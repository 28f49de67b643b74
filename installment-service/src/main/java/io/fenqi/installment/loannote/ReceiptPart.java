package io.fenqi.installment.loannote;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one receipt did to one installment, in fen; taking the receipt back subtracts the same amounts.
 *
 * @param principalReducedFen principal no longer due: refunded, or paid ahead
 * @param interestReducedFen interest no longer due
 * @param feeReducedFen fee no longer due; negative when a fee came on top
 * @param penaltyFenDays fen-days of what was taken late
 * @param paidOn value date
 */
@Embeddable
record ReceiptPart(
        UUID customerId,
        UUID loanNoteId,
        int installmentNo,
        long principalPaidFen,
        long interestPaidFen,
        long feePaidFen,
        long penaltyPaidFen,
        long principalReducedFen,
        long interestReducedFen,
        long feeReducedFen,
        long penaltyFenDays,
        LocalDate paidOn) {

    Amounts paid() {
        return new Amounts(principalPaidFen, interestPaidFen, feePaidFen, penaltyPaidFen);
    }

    /** Paid and reduced: what this part used up of its receipt. */
    long usedFen() {
        return paid().totalFen() + principalReducedFen;
    }
}
