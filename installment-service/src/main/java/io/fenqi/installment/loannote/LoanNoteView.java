package io.fenqi.installment.loannote;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan note as others see it on a business date; amounts in fen.
 *
 * @param daysPastDue calendar days since the oldest due date with something open; 0 when nothing is late
 * @param overdueBucket 0 for 1 to 30 days past due and so on, and the grade: as of the last end of day or change since
 */
record LoanNoteView(
        UUID id,
        String loanNoteNo,
        String status,
        UUID customerId,
        String lenderId,
        @Nullable String lenderLoanNo,
        String productCode,
        int productVersion,
        @Nullable String annualRatePercent,
        @Nullable String feeRatePerPeriodPercent,
        @Nullable Integer promotionNo,
        String contractNo,
        UUID limitAccountId,
        UUID purchaseId,
        UUID quoteId,
        String merchantNo,
        String merchantName,
        long principalFen,
        long outstandingPrincipalFen,
        int termCount,
        int scheduleVersion,
        LocalDate lentOn,
        LocalDate bookedOn,
        LocalDate maturityDate,
        @Nullable LocalDate nextDueOn,
        long daysPastDue,
        @Nullable Integer overdueBucket,
        String grade,
        List<Installment> installments) {

    static LoanNoteView of(OpenLoan open, LocalDate today) {
        var loan = open.loan();
        var origin = loan.origin();
        var live = loan.status() != LoanNoteStatus.VOID;
        return new LoanNoteView(
                loan.id(),
                loan.loanNoteNo(),
                loan.status().name(),
                loan.customerId(),
                loan.lenderId(),
                loan.lenderLoanNo(),
                origin.productCode(),
                origin.productVersion(),
                origin.annualRatePercent(),
                origin.feeRatePerPeriodPercent(),
                origin.promotionNo(),
                origin.contractNo(),
                origin.limitAccountId(),
                origin.purchaseId(),
                origin.quoteId(),
                origin.merchantNo(),
                origin.merchantName(),
                loan.principalFen(),
                live ? loan.openPrincipalFen() : 0,
                origin.termCount(),
                loan.scheduleVersion(),
                loan.lentOn(),
                loan.bookedOn(),
                loan.maturityDate(),
                loan.nextDueOn(),
                loan.status().isOpen() ? open.daysPastDue(today) : 0,
                loan.lateness().bucket(),
                loan.lateness().grade().name(),
                loan.items().stream()
                        .map(item -> Installment.of(item, open.rules(), today))
                        .toList());
    }

    /**
     * One installment; penalty counts to the day of the view.
     *
     * @param penaltyDueFen what was waived is not in it
     * @param penaltyCutOffFen what the cost cap keeps from being charged (ODP-05)
     * @param putOffDays days by which it is due later than it was agreed at first (ODP-10)
     */
    record Installment(
            int no,
            LocalDate dueDate,
            String status,
            long principalDueFen,
            long principalPaidFen,
            long interestDueFen,
            long interestPaidFen,
            long feeDueFen,
            long feePaidFen,
            long penaltyDueFen,
            long penaltyPaidFen,
            long penaltyWaivedFen,
            long penaltyCutOffFen,
            int putOffDays) {

        static Installment of(DueItem item, LoanRules rules, LocalDate today) {
            var due = item.due(today, rules);
            var paid = item.paid();
            return new Installment(
                    item.installmentNo(),
                    item.dueDate(),
                    item.statusOn(today, rules).name(),
                    due.principalFen(),
                    paid.principalFen(),
                    due.interestFen(),
                    paid.interestFen(),
                    due.feeFen(),
                    paid.feeFen(),
                    due.penaltyFen(),
                    paid.penaltyFen(),
                    item.penaltyWaivedFen(),
                    item.penaltyCutOffFen(today, rules),
                    item.putOff().dueDays());
        }
    }
}
