package io.fenqi.installment.loannote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where every installment of a loan book stands at a moment, to compare two moments. */
record LoanBookState(Map<Place, Line> lines) {

    /**
     * What changed between an earlier state and this one, by installment: how much less principal is open, and how much
     * more interest, fee and penalty is paid. Amounts are negative where something was taken back.
     */
    List<Change> since(LoanBookState before) {
        var changes = new ArrayList<Change>();
        lines.forEach((place, line) -> {
            var earlier = before.lines().get(place);
            if (earlier != null) {
                var paid = line.paid().minus(earlier.paid());
                var principal = earlier.open().principalFen() - line.open().principalFen();
                var change = new Amounts(principal, paid.interestFen(), paid.feeFen(), paid.penaltyFen());
                if (!change.isNone()) {
                    changes.add(new Change(place, change));
                }
            }
        });
        return changes;
    }

    /** The loans of which anything is another now. */
    Set<UUID> changedSince(LoanBookState before) {
        return lines.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.lines().get(entry.getKey())))
                .map(entry -> entry.getKey().loanNoteId())
                .collect(Collectors.toSet());
    }

    /** Whether the plan of a loan asks for something else than before. */
    boolean planChangedSince(LoanBookState before, UUID loanNoteId) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getKey().loanNoteId().equals(loanNoteId))
                .anyMatch(entry -> {
                    var earlier = before.lines().get(entry.getKey());
                    return earlier == null || !earlier.asksForTheSame(entry.getValue());
                });
    }

    /** An installment of a loan note. */
    record Place(UUID loanNoteId, int installmentNo) {}

    record Line(LocalDate dueDate, Amounts planned, Amounts paid, Amounts open) {

        private boolean asksForTheSame(Line other) {
            return planned.equals(other.planned) && dueDate.equals(other.dueDate);
        }
    }

    record Change(Place place, Amounts amounts) {}
}
