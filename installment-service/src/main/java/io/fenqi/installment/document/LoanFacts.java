package io.fenqi.installment.document;

import io.fenqi.installment.quote.QuotedPlan;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of a loan note; amounts in fen.
 *
 * @param plan what was booked, byte for byte as quoted
 * @param lentAtAll whether it was ever in force
 * @param settledOn business date on which nothing was owed any more
 * @param eventSequence number of the last thing that happened to it: a loan that was opened and settled again has another
 */
record LoanFacts(
        UUID customerId,
        String lenderId,
        String loanNoteNo,
        String contractNo,
        String productCode,
        String merchantName,
        @Nullable String lenderLoanNo,
        String status,
        boolean lentAtAll,
        @Nullable LocalDate settledOn,
        long eventSequence,
        QuotedPlan plan,
        Paid paid) {

    boolean isVoid() {
        return status.equals("VOID");
    }

    /** What came in for each component. */
    record Paid(long principalFen, long interestFen, long feeFen, long penaltyFen) {
        long totalFen() {
            return principalFen + interestFen + feeFen + penaltyFen;
        }
    }
}
