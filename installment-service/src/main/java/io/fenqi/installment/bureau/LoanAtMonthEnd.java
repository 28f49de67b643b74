package io.fenqi.installment.bureau;

import io.fenqi.installment.overdue.Lateness;
import io.fenqi.installment.product.ProductParams;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan note as all that is known today says it was at the end of a month: what counts later is left out.
 *
 * @param openFen principal, interest and fees not paid
 * @param pastDueFen those of them whose due date has passed
 * @param oldestDueDate the first due date that has passed with something open
 * @param reported what was reported last of it, if anything was
 * @param reportedRowNo the row that says so
 */
record LoanAtMonthEnd(
        UUID id,
        UUID customerId,
        String productCode,
        int productVersion,
        boolean isVoid,
        long outstandingFen,
        long openFen,
        long pastDueFen,
        @Nullable LocalDate oldestDueDate,
        @Nullable BureauFacts reported,
        @Nullable Long reportedRowNo) {

    /** What is to be reported, by the grace and the grades of its product. */
    BureauFacts facts(LocalDate monthEnd, ProductParams product) {
        if (isVoid || openFen == 0) {
            var status = isVoid ? BureauStatus.VOID : BureauStatus.SETTLED;
            return new BureauFacts(status, 0, Lateness.NONE.grade(), 0, 0);
        }
        var days = oldestDueDate == null ? 0 : ChronoUnit.DAYS.between(oldestDueDate, monthEnd);
        if (oldestDueDate == null || days <= product.graceDays()) {
            return new BureauFacts(BureauStatus.NORMAL, 0, Lateness.NONE.grade(), outstandingFen, 0);
        }
        var grade = Lateness.overdue(monthEnd, oldestDueDate, product.grading()).grade();
        return new BureauFacts(BureauStatus.OVERDUE, days, grade, outstandingFen, pastDueFen);
    }
}
