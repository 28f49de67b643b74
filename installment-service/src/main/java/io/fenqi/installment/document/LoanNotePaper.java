package io.fenqi.installment.document;

import static io.fenqi.documents.PaperFormat.date;

import io.fenqi.documents.PaperFormat;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.quote.QuotedPlan;
import io.fenqi.kernel.money.ChineseCapitals;
import io.fenqi.kernel.money.Money;
import java.util.List;
import java.util.Objects;

/** What {@code documents/loan-note.html} shows: the loan as it was booked, amounts in yuan, percentages a year. */
record LoanNotePaper(
        String loanNoteNo,
        String contractNo,
        String lender,
        String lenderLoanNo,
        PrintPapers.Borrower borrower,
        String product,
        String merchant,
        String principal,
        String principalInWords,
        String lentOn,
        String maturesOn,
        int termCount,
        String method,
        String annualCost,
        String penaltyRate,
        List<Line> lines,
        String totalInterest,
        String totalFee,
        String total) {

    /** One installment. */
    record Line(int no, String dueDate, String principal, String interest, String fee, String total) {
        static Line of(QuotedPlan.Installment installment) {
            return new Line(
                    installment.no(),
                    installment.dueDate().toString(),
                    yuan(installment.principalFen()),
                    yuan(installment.interestFen()),
                    yuan(installment.feeFen()),
                    yuan(installment.totalFen()));
        }
    }

    static LoanNotePaper of(LoanFacts loan, PrintPapers.Borrower borrower) {
        var plan = loan.plan();
        return new LoanNotePaper(
                loan.loanNoteNo(),
                loan.contractNo(),
                loan.lenderId(),
                Objects.requireNonNullElse(loan.lenderLoanNo(), "—"),
                borrower,
                "%s / %d".formatted(loan.productCode(), plan.productVersion()),
                loan.merchantName(),
                yuan(plan.amountFen()),
                ChineseCapitals.of(Money.ofFen(plan.amountFen())),
                date(plan.lentOn()),
                date(plan.installments().getLast().dueDate()),
                plan.termCount(),
                method(RepaymentMethod.valueOf(plan.method())),
                plan.annualCostSimplePercent(),
                plan.penaltyAnnualRatePercent(),
                plan.installments().stream().map(Line::of).toList(),
                yuan(plan.totalInterestFen()),
                yuan(plan.totalFeeFen()),
                yuan(plan.totalFen()));
    }

    static String yuan(long fen) {
        return PaperFormat.yuan(Money.ofFen(fen));
    }

    private static String method(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALLMENT -> "等额本息";
            case EQUAL_PRINCIPAL -> "等额本金";
            case FLAT_FEE -> "等本等费";
            case INTEREST_FREE -> "等本免息";
            case INTEREST_FIRST -> "先息后本";
            case BULLET -> "到期一次还本付息";
        };
    }
}
