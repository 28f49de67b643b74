package io.fenqi.installment.loannote;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one receipt did to one installment, in fen; taking the receipt back subtracts the same amounts.
 *
 * @param principalReducedFen principal no longer due: refunded, or paid ahead
 * @param interestReducedFen interest no longer due; negative when interest came on top
 * @param feeReducedFen fee no longer due; negative when a fee came on top
 * @param penaltyReducedFen penalty that was waived
 * @param penaltyFenDays fen-days of principal that was taken late
 * @param interestFenDays fen-days of interest that was taken late, if the product charges it
 * @param putOff how much later it is due
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
        long penaltyReducedFen,
        long penaltyFenDays,
        long interestFenDays,
        PutOff putOff,
        LocalDate paidOn) {

    Amounts paid() {
        return new Amounts(principalPaidFen, interestPaidFen, feePaidFen, penaltyPaidFen);
    }

    /** Charges that are no longer due. */
    Amounts chargesReduced() {
        return new Amounts(0, interestReducedFen, feeReducedFen, penaltyReducedFen);
    }

    /** Paid and reduced: what this part used up of its receipt. */
    long usedFen() {
        return paid().totalFen() + principalReducedFen;
    }
}
