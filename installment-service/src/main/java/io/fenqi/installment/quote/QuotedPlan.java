package io.fenqi.installment.quote;

import java.time.LocalDate;
import java.util.List;

/**
 * What was promised to the borrower, in the form in which it is stored and booked; amounts in fen, percentages a year.
 *
 * @param lentOn first day that bears interest
 * @param annualCostSimplePercent 12 r, four decimals
 * @param annualCostCompoundPercent (1 + r)^12 - 1, four decimals
 */
public record QuotedPlan(
        String lenderId,
        String productCode,
        int productVersion,
        String method,
        String priceTier,
        LocalDate lentOn,
        long amountFen,
        int termCount,
        List<Installment> installments,
        long totalInterestFen,
        long totalFeeFen,
        long totalFen,
        String annualCostSimplePercent,
        String annualCostCompoundPercent,
        String penaltyAnnualRatePercent,
        List<CostLine> costTable,
        int readingSeconds,
        boolean drawdownApproval,
        boolean advanceAllowed) {

    /** One line of the plan. */
    public record Installment(
            int no, LocalDate dueDate, long principalFen, long interestFen, long feeFen, long totalFen) {}

    /**
     * One line of the cost table that the borrower must be shown (CMP-02).
     *
     * @param annualPercent what this item costs a year
     * @param chargedBy who charges it
     * @param onBreach what happens if it is not paid
     */
    public record CostLine(
            String item, String how, String standard, String annualPercent, String chargedBy, String onBreach) {}
}
