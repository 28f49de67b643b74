package io.fenqi.installment.loannote;

import java.time.LocalDate;
import java.util.List;

/**
 * What a loan note would be with a relief, in fen: what a borrower is told and a second person decides on.
 *
 * @param waivedFen charges that need not be paid
 * @param putOffFen principal that is due later
 * @param addedInterestFen what the added time costs
 * @param annualCostPercent 12 r of the loan with the relief, paid as the plan says (CMP-01), with four decimals
 * @param plan all installments, the paid ones too
 */
public record ReliefOutlook(
        long waivedFen,
        long putOffFen,
        long addedInterestFen,
        LocalDate maturityDate,
        String annualCostPercent,
        List<Line> plan) {

    /** One installment, penalty left out. */
    public record Line(int no, LocalDate dueDate, long principalFen, long interestFen, long feeFen) {}
}
