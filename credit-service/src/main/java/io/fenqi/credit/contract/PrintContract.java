package io.fenqi.credit.contract;

import static io.fenqi.documents.PaperFormat.date;
import static io.fenqi.documents.PaperFormat.time;

import io.fenqi.credit.agreement.Signatures;
import io.fenqi.credit.customer.People;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.documents.Document;
import io.fenqi.documents.DocumentKey;
import io.fenqi.documents.Documents;
import io.fenqi.documents.PaperFormat;
import io.fenqi.kernel.money.ChineseCapitals;
import io.fenqi.kernel.money.Money;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import org.springframework.stereotype.Component;

/** Gives a contract out as PDF: its figures, the very text that was signed, and the evidence of the signing (AGR-07). */
@Component
class PrintContract {
    private static final String REASON = "the borrower's name in a contract document";

    private final Contracts contracts;
    private final Signatures signatures;
    private final People people;
    private final Documents documents;

    PrintContract(Contracts contracts, Signatures signatures, People people, Documents documents) {
        this.contracts = contracts;
        this.signatures = signatures;
        this.people = people;
        this.documents = documents;
    }

    /** Another customer or lender is told that there is no such contract. */
    Document print(String contractNo) {
        var terms = contracts
                .findByContractNo(contractNo)
                .map(Contract::terms)
                .filter(found -> key(found).concerns(CurrentCall.actor()))
                .orElseThrow(() -> new Refused(CreditError.CONTRACT_NOT_FOUND, "there is no such contract"));
        return documents.once(key(terms), () -> paper(terms));
    }

    private static DocumentKey key(ContractTerms terms) {
        return new DocumentKey(terms.customerId(), terms.lenderId(), "contract", terms.contractNo(), 1);
    }

    private Paper paper(ContractTerms terms) {
        var signed =
                signatures.text(terms.customerId(), terms.contractSignatureId()).orElseThrow();
        var borrower = people.signatory(terms.customerId(), REASON);
        var limit = Money.ofFen(terms.limitFen());
        return new Paper(
                signed.title(),
                terms.contractNo(),
                terms.lenderId(),
                borrower.name(),
                borrower.maskedResidentId(),
                terms.productCode(),
                PaperFormat.yuan(limit),
                ChineseCapitals.of(limit),
                date(terms.validFrom()),
                date(terms.validTo()),
                signed.text(),
                "%s / %d".formatted(signed.templateCode(), signed.templateVersion()),
                signed.sha256(),
                time(signed.shownAt()),
                time(signed.signedAt()),
                signed.readSeconds(),
                terms.contractSignatureId().toString());
    }

    /** What {@code documents/contract.html} shows. */
    record Paper(
            String title,
            String contractNo,
            String lender,
            String borrower,
            String residentId,
            String product,
            String limit,
            String limitInWords,
            String validFrom,
            String validTo,
            String text,
            String template,
            String textSha256,
            String shownAt,
            String signedAt,
            int readSeconds,
            String signatureNo) {
        @Override
        public String toString() {
            return "Paper[%s]".formatted(contractNo);
        }
    }
}
