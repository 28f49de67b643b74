package io.fenqi.installment.loannote;

import java.util.List;
import java.util.UUID;

/**
 * How a payment was split, in fen; nothing is negative and {@code appliedFen + overpaidFen} is its amount.
 *
 * @param appliedFen the amount without what is overpaid: the sum of the four components
 * @param principalFen how much less principal is open
 * @param parts the same by installment
 * @param corrections what the payment changed of payments before it because it counts earlier than they (REP-17): they
 *     sum to zero together with {@code correctionOverpaidFen}, and are empty for a payment that came in order
 * @param correctionOverpaidFen what earlier payments have overpaid now, mostly penalty for days that were not late
 * @param loans where the loan notes stand whose principal it changed, those of the corrections too
 */
record PaymentAnswer(
        UUID id,
        long appliedFen,
        long principalFen,
        long interestFen,
        long feeFen,
        long penaltyFen,
        long overpaidFen,
        String creditor,
        List<Part> parts,
        List<Part> corrections,
        long correctionOverpaidFen,
        List<LoanStanding> loans) {

    record Part(
            UUID loanNoteId,
            UUID limitAccountId,
            int installmentNo,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen) {}
}
