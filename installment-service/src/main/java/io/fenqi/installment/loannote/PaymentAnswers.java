package io.fenqi.installment.loannote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Words the answers to payments. */
final class PaymentAnswers {

    /** Guarantors become creditors with the claims of a later version. */
    private static final String LENDER = "LENDER";

    private PaymentAnswers() {}

    static PaymentAnswer of(UUID id, long amountFen, RestateLoans.Restated restated) {
        return answer(id, restated, AppliedSplit.of(restated.changes(), amountFen, restated.surplusFen()));
    }

    /** The same shape, with the amounts that were taken back. */
    static PaymentAnswer reversal(UUID id, long amountFen, RestateLoans.Restated restated) {
        var back = restated.changes().stream()
                .map(change -> new LoanBookState.Change(
                        change.place(), change.amounts().negated()))
                .toList();
        return answer(id, restated, AppliedSplit.of(back, amountFen, -restated.surplusFen()));
    }

    private static PaymentAnswer answer(UUID id, RestateLoans.Restated restated, AppliedSplit split) {
        var total = split.total();
        var limits = restated.loans().stream()
                .collect(Collectors.toMap(LoanNote::id, loan -> loan.origin().limitAccountId()));
        return new PaymentAnswer(
                id,
                total.totalFen(),
                total.principalFen(),
                total.interestFen(),
                total.feeFen(),
                total.penaltyFen(),
                split.overpaidFen(),
                LENDER,
                parts(split.applied(), limits),
                parts(split.corrections(), limits),
                split.correctionOverpaidFen(),
                restated.standings());
    }

    private static List<PaymentAnswer.Part> parts(List<LoanBookState.Change> changes, Map<UUID, UUID> limits) {
        return changes.stream().map(change -> part(change, limits)).toList();
    }

    private static PaymentAnswer.Part part(LoanBookState.Change change, Map<UUID, UUID> limits) {
        var amounts = change.amounts();
        return new PaymentAnswer.Part(
                change.place().loanNoteId(),
                Objects.requireNonNull(limits.get(change.place().loanNoteId())),
                change.place().installmentNo(),
                amounts.principalFen(),
                amounts.interestFen(),
                amounts.feeFen(),
                amounts.penaltyFen());
    }
}
