package io.fenqi.installment.quote;

import io.fenqi.installment.product.ProductParams;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to the borrower, in the form in which it is stored and booked; amounts in fen, percentages a year.
 *
 * @param annualRatePercent interest that is charged, if any
 * @param feeRatePerPeriodPercent fee per installment in percent of the amount, if the loan is priced so
 * @param promotion what makes it cheaper than the product says, if something does
 * @param lentOn first day that bears interest
 * @param datesProvisional whether days off of a year that is not announced yet may lie among the due dates; they stay
 * @param annualCostSimplePercent 12 r, four decimals
 * @param annualCostCompoundPercent (1 + r)^12 - 1, four decimals
 * @param costRange between which annualised costs (12 r) borrowers of different tiers pay
 */
public record QuotedPlan(
        String lenderId,
        String productCode,
        int productVersion,
        String method,
        String priceTier,
        @Nullable String annualRatePercent,
        @Nullable String feeRatePerPeriodPercent,
        @Nullable Promotion promotion,
        LocalDate lentOn,
        long amountFen,
        int termCount,
        List<Installment> installments,
        boolean datesProvisional,
        long totalInterestFen,
        long totalFeeFen,
        long totalFen,
        String annualCostSimplePercent,
        String annualCostCompoundPercent,
        String penaltyAnnualRatePercent,
        List<CostLine> costTable,
        ProductParams.@Nullable CostRange costRange,
        int readingSeconds,
        boolean drawdownApproval,
        boolean advanceAllowed) {

    /**
     * The promotion that made the price.
     *
     * @param subsidyFen what the borrower is charged less than without it
     * @param subsidies who bears how much of that
     */
    public record Promotion(int no, String name, long subsidyFen, List<Subsidy> subsidies) {}

    /** One who pays for a promotion. */
    public record Subsidy(String payer, long amountFen) {}

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
