package io.fenqi.installment.overdue;

import io.fenqi.kit.event.NewEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the lender hears when a loan note gets another grade, by time or by a payment (ODP-07).
 *
 * @param asOf the business date of which it is true
 */
public record GradeChanged(
        UUID loanNoteId,
        String loanNoteNo,
        LoanGrade grade,
        @Nullable Integer overdueBucket,
        long daysPastDue,
        LocalDate asOf) {

    /** With the oldest due date that has something open, if there is one. */
    public static GradeChanged of(
            UUID loanNoteId, String loanNoteNo, Lateness lateness, @Nullable LocalDate oldestDueDate, LocalDate asOf) {
        var days = oldestDueDate == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(oldestDueDate, asOf));
        return new GradeChanged(loanNoteId, loanNoteNo, lateness.grade(), lateness.bucket(), days, asOf);
    }

    /** The event, numbered as all events of the loan note are. */
    public NewEvent event(String lenderId, long sequence) {
        return new NewEvent("grade.changed", "lender:" + lenderId, loanNoteId.toString(), sequence, this);
    }
}
