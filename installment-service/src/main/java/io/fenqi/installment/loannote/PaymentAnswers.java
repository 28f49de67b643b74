package io.fenqi.installment.loannote;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words the answers to payments. */
@Component
class PaymentAnswers {

    /** Guarantors become creditors with the claims of a later version. */
    private static final String LENDER = "LENDER";

    private final LoanNotes loanNotes;

    PaymentAnswers(LoanNotes loanNotes) {
        this.loanNotes = loanNotes;
    }

    PaymentAnswer of(UUID id, long amountFen, RestateLoans.Restated restated) {
        return answer(
                id, amountFen - restated.surplusFen(), restated.total(), restated.surplusFen(), parts(restated, 1));
    }

    /** The same shape, with the amounts that were taken back. */
    PaymentAnswer reversal(UUID id, long amountFen, RestateLoans.Restated restated) {
        var back = -restated.surplusFen();
        return answer(id, amountFen - back, restated.total().negated(), back, parts(restated, -1));
    }

    private static PaymentAnswer answer(
            UUID id, long applied, Amounts total, long overpaid, List<PaymentAnswer.Part> parts) {
        return new PaymentAnswer(
                id,
                applied,
                total.principalFen(),
                total.interestFen(),
                total.feeFen(),
                total.penaltyFen(),
                overpaid,
                LENDER,
                parts);
    }

    private List<PaymentAnswer.Part> parts(RestateLoans.Restated restated, int sign) {
        var ids = restated.changes().stream()
                .map(change -> change.place().loanNoteId())
                .collect(Collectors.toSet());
        var limits = loanNotes.withIds(ids).stream()
                .collect(Collectors.toMap(LoanNote::id, loan -> loan.origin().limitAccountId()));
        return restated.changes().stream()
                .map(change -> part(
                        change, Objects.requireNonNull(limits.get(change.place().loanNoteId())), sign))
                .toList();
    }

    private static PaymentAnswer.Part part(LoanBookState.Change change, UUID limitAccountId, int sign) {
        var amounts = sign < 0 ? change.amounts().negated() : change.amounts();
        return new PaymentAnswer.Part(
                change.place().loanNoteId(),
                limitAccountId,
                change.place().installmentNo(),
                amounts.principalFen(),
                amounts.interestFen(),
                amounts.feeFen(),
                amounts.penaltyFen());
    }
}
