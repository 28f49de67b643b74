package io.fenqi.installment.loannote;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return answer(id, AppliedSplit.of(restated.changes(), amountFen, restated.surplusFen()));
    }

    /** The same shape, with the amounts that were taken back. */
    PaymentAnswer reversal(UUID id, long amountFen, RestateLoans.Restated restated) {
        var back = restated.changes().stream()
                .map(change -> new LoanBookState.Change(
                        change.place(), change.amounts().negated()))
                .toList();
        return answer(id, AppliedSplit.of(back, amountFen, -restated.surplusFen()));
    }

    private PaymentAnswer answer(UUID id, AppliedSplit split) {
        var total = split.total();
        var limits = limits(split);
        return new PaymentAnswer(
                id,
                total.totalFen(),
                total.principalFen(),
                total.interestFen(),
                total.feeFen(),
                total.penaltyFen(),
                split.overpaidFen(),
                LENDER,
                split.applied().stream().map(change -> part(change, limits)).toList(),
                split.corrections().stream().map(change -> part(change, limits)).toList(),
                split.correctionOverpaidFen());
    }

    private Map<UUID, UUID> limits(AppliedSplit split) {
        var ids = Stream.concat(split.applied().stream(), split.corrections().stream())
                .map(change -> change.place().loanNoteId())
                .collect(Collectors.toSet());
        return loanNotes.withIds(ids).stream()
                .collect(Collectors.toMap(LoanNote::id, loan -> loan.origin().limitAccountId()));
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
