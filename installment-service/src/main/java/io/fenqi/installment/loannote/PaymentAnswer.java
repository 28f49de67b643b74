package io.fenqi.installment.loannote;

import java.util.List;
import java.util.UUID;

/**
 * How a payment was split, in fen, as a difference to the loans before it: when it counts before payments that were booked
 * already, penalty that they paid for the days between comes back and is negative here.
 *
 * @param appliedFen the amount without what is overpaid
 * @param principalFen how much less principal is open: what restores the limit
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
        List<Part> parts) {

    record Part(
            UUID loanNoteId,
            UUID limitAccountId,
            int installmentNo,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen) {}
}
