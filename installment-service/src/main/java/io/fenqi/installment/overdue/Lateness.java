package io.fenqi.installment.overdue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How late a loan note is on a day, and when time alone changes that (ODP-01, ODP-07; docs/money.md M-26).
 *
 * @param bucket 0 for 1 to 30 days past due, 1 for 31 to 60, up to 6 for more than 180; null when not overdue
 * @param movesOn the next day on which it becomes overdue or gets another bucket or grade, if nothing is paid; null when
 *     nothing is open or the end is reached
 */
@Embeddable
public record Lateness(
        @Enumerated(EnumType.STRING) LoanGrade grade,
        @Column(name = "overdue_bucket") @Nullable Integer bucket,
        @Nullable LocalDate movesOn) {

    /** Of a loan note with nothing open. */
    public static final Lateness NONE = new Lateness(LoanGrade.NORMAL, null, null);

    private static final int BUCKET_DAYS = 30;
    private static final int BUCKET_LAST = 6;

    /**
     * On a date, when the oldest due date with something open is this one.
     *
     * @param overdueFrom the first day after grace
     */
    public static Lateness on(LocalDate date, LocalDate oldestDueDate, LocalDate overdueFrom, GradingDays grading) {
        return date.isBefore(overdueFrom)
                ? new Lateness(LoanGrade.NORMAL, null, overdueFrom)
                : overdue(date, oldestDueDate, grading);
    }

    /** On a date on which it is overdue. */
    public static Lateness overdue(LocalDate date, LocalDate oldestDueDate, GradingDays grading) {
        var days = ChronoUnit.DAYS.between(oldestDueDate, date);
        var grade = grading.grade(days);
        var bucket = (int) Math.min((days - 1) / BUCKET_DAYS, BUCKET_LAST);
        var nextBucket = bucket == BUCKET_LAST ? 0 : (bucket + 1) * BUCKET_DAYS + 1;
        var nextGrade = grading.nextAfter(grade);
        var next = nextBucket == 0 || nextGrade == 0 ? nextBucket + nextGrade : Math.min(nextBucket, nextGrade);
        return new Lateness(grade, bucket, next == 0 ? null : oldestDueDate.plusDays(next));
    }
}
