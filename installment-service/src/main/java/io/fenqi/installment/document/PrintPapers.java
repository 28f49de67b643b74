package io.fenqi.installment.document;

import io.fenqi.documents.Document;
import io.fenqi.documents.DocumentKey;
import io.fenqi.documents.Documents;
import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.client.credit.CreditClient;
import io.fenqi.kernel.identifier.Masking;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives out a loan's papers, each made when it is first asked for: the loan note as it was booked, and the certificate
 * that nothing is owed.
 *
 * <p>Asks credit-service for the borrower's name, so it runs outside any transaction.
 */
@Component
class PrintPapers {
    private static final String LOAN_NOTE = "loan-note";
    private static final String CERTIFICATE = "settlement-certificate";

    private final FindLoanFacts find;
    private final CreditClient credit;
    private final Documents documents;

    PrintPapers(FindLoanFacts find, CreditClient credit, Documents documents) {
        this.find = find;
        this.credit = credit;
        this.documents = documents;
    }

    /** What was booked never changes, and so does its paper. */
    Document loanNote(UUID id) {
        var loan = visible(id);
        if (!loan.lentAtAll()) {
            throw new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "it is " + loan.status());
        }
        return documents.once(key(LOAN_NOTE, loan, 1), () -> LoanNotePaper.of(loan, borrower(loan)));
    }

    /** Of a loan that was opened again and settled again there is another certificate (CLM-06). */
    Document certificate(UUID id) {
        var loan = visible(id);
        LocalDate settledOn = loan.settledOn();
        if (settledOn == null) {
            throw new Refused(InstallmentError.NOT_SETTLED, "it is " + loan.status());
        }
        return documents.once(
                key(CERTIFICATE, loan, loan.eventSequence()),
                () -> CertificatePaper.of(loan, borrower(loan), settledOn));
    }

    /** Another customer or lender is told that there is no such loan note. */
    private LoanFacts visible(UUID id) {
        var loan = find.find(id)
                .filter(found -> key(LOAN_NOTE, found, 1).concerns(CurrentCall.actor()))
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + id));
        if (loan.isVoid()) {
            throw new Refused(InstallmentError.LOAN_NOTE_VOID, "loan note " + id);
        }
        return loan;
    }

    private static DocumentKey key(String kind, LoanFacts loan, long edition) {
        return new DocumentKey(loan.customerId(), loan.lenderId(), kind, loan.loanNoteNo(), edition);
    }

    private Borrower borrower(LoanFacts loan) {
        var identity = credit.identity(loan.customerId());
        return new Borrower(identity.name(), Masking.residentId(identity.residentId()));
    }

    /** As a paper names a person: the name in full, the number of the identity card masked. */
    record Borrower(String name, String residentId) {
        @Override
        public String toString() {
            return "Borrower[hidden]";
        }
    }
}
