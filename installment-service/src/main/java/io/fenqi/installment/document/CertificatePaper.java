package io.fenqi.installment.document;

import static io.fenqi.documents.PaperFormat.date;
import static io.fenqi.installment.document.LoanNotePaper.yuan;

import io.fenqi.kernel.money.ChineseCapitals;
import io.fenqi.kernel.money.Money;
import java.time.LocalDate;

/** What {@code documents/settlement-certificate.html} shows; amounts in yuan. */
record CertificatePaper(
        String loanNoteNo,
        String contractNo,
        String lender,
        PrintPapers.Borrower borrower,
        String principal,
        String principalInWords,
        String lentOn,
        String settledOn,
        String how,
        String principalPaid,
        String interestPaid,
        String feePaid,
        String penaltyPaid,
        String totalPaid) {

    static CertificatePaper of(LoanFacts loan, PrintPapers.Borrower borrower, LocalDate settledOn) {
        var paid = loan.paid();
        return new CertificatePaper(
                loan.loanNoteNo(),
                loan.contractNo(),
                loan.lenderId(),
                borrower,
                yuan(loan.plan().amountFen()),
                ChineseCapitals.of(Money.ofFen(loan.plan().amountFen())),
                date(loan.plan().lentOn()),
                date(settledOn),
                how(loan.status()),
                yuan(paid.principalFen()),
                yuan(paid.interestFen()),
                yuan(paid.feeFen()),
                yuan(paid.penaltyFen()),
                yuan(paid.totalFen()));
    }

    private static String how(String status) {
        return switch (status) {
            case "SETTLED_EARLY" -> "提前结清";
            case "SETTLED_BY_REFUND" -> "退款结清";
            default -> "正常结清";
        };
    }
}
