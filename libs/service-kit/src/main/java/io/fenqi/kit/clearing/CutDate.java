package io.fenqi.kit.clearing;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes an accounting date for good; cutting it again answers the same. */
final class CutDate {
    private static final Logger log = LoggerFactory.getLogger(CutDate.class);

    private final ClearingDates dates;
    private final ClearingSource<?> source;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CutDate(ClearingDates dates, ClearingSource<?> source, TransactionTemplate transaction, Clock clock) {
        this.dates = dates;
        this.source = source;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Up to today: a parameter of settlement may cut before midnight, but never a day to come. */
    ClearingSource.Sums cut(LocalDate date, UUID runId) {
        if (date.isAfter(BusinessTime.today(clock))) {
            throw new Refused(ClearingError.DATE_NOT_BEGUN, "The date %s has not begun".formatted(date));
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            boolean first = dates.cut(date, runId, clock.instant());
            var sums = source.sumsOf(date);
            if (first) log.info("accounting date {} cut by run {} with {} items", date, runId, sums.count());
            return sums;
        }));
    }
}
