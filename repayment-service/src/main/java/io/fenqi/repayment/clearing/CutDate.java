package io.fenqi.repayment.clearing;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an accounting date for good; cutting it again answers the same. */
@Component
class CutDate {
    private static final Logger LOG = LoggerFactory.getLogger(CutDate.class);

    private final ClearingDates dates;
    private final ClearingItems items;
    private final Clock clock;

    CutDate(ClearingDates dates, ClearingItems items, Clock clock) {
        this.dates = dates;
        this.items = items;
        this.clock = clock;
    }

    /** Up to today: a parameter of settlement may cut before midnight, but never a day to come. */
    @Transactional
    ClearingItems.Sums cut(LocalDate date, UUID runId) {
        if (date.isAfter(BusinessTime.today(clock))) {
            throw new Refused(RepaymentError.DATE_NOT_BEGUN, "The date %s has not begun".formatted(date));
        }
        boolean first = dates.cut(date, runId, clock.instant());
        var sums = items.sumsOf(date);
        if (first) LOG.info("accounting date {} cut by run {} with {} items", date, runId, sums.count());
        return sums;
    }
}
