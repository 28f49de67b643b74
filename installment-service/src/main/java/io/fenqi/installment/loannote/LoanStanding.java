package io.fenqi.installment.loannote;

import java.util.UUID;

/**
 * Where the principal of a loan note stands after a change, in fen: what the limit of its purchase follows.
 *
 * @param sequence counts the changes of this loan note's principal; of two standings the higher one holds
 * @param boughtPrincipalFen what was lent less what was refunded, whether it is repaid or not
 */
record LoanStanding(
        UUID loanNoteId,
        UUID limitAccountId,
        UUID purchaseId,
        long sequence,
        long outstandingPrincipalFen,
        long boughtPrincipalFen) {}
