package io.fenqi.installment.ageing;

import io.fenqi.installment.overdue.GradeChanged;
import io.fenqi.installment.overdue.GradingDays;
import io.fenqi.installment.overdue.Lateness;
import io.fenqi.installment.overdue.LoanGrade;
import io.fenqi.kit.event.NewEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A loan note that is to move on, as it was before.
 *
 * @param nextDueOn the oldest due date with something open
 */
record LateLoan(
        UUID id,
        UUID customerId,
        String loanNoteNo,
        String lenderId,
        String productCode,
        int productVersion,
        LoanGrade grade,
        LocalDate nextDueOn,
        long eventSequence) {

    /** What it is on a date; each grade takes a number of its events. */
    Aged on(LocalDate date, GradingDays grading) {
        return new Aged(this, Lateness.overdue(date, nextDueOn, grading), date);
    }

    /** The same loan note after it has moved on. */
    record Aged(LateLoan before, Lateness lateness, LocalDate date) {

        boolean isRegraded() {
            return lateness.grade() != before.grade();
        }

        long eventSequence() {
            return before.eventSequence() + (isRegraded() ? 1 : 0);
        }

        NewEvent event() {
            return GradeChanged.of(before.id(), before.loanNoteNo(), lateness, before.nextDueOn(), date)
                    .event(before.lenderId(), eventSequence());
        }
    }
}
