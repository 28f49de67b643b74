package io.fenqi.credit.limitcomparison;

import io.fenqi.credit.limit.KeptLimits;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks every lender that keeps its limits itself, some hundred limits at a time; who has not answered since is named. */
@Component
class CompareLimitsJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(2, 0);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LIMITS_PER_QUESTION = 500;
    private static final int BATCH = 200;

    private final KeptLimits limits;
    private final Comparisons comparisons;
    private final CompareLimits compareLimits;

    CompareLimitsJob(KeptLimits limits, Comparisons comparisons, CompareLimits compareLimits) {
        this.limits = limits;
        this.comparisons = comparisons;
        this.compareLimits = compareLimits;
    }

    @Override
    public String name() {
        return "compare-lender-limits";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    /** A night that was missed is not made up for: what was in use then nobody can say any more. */
    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        List<Comparison> silent;
        do {
            silent = comparisons.askedBefore(businessDate, BATCH);
            silent.forEach(comparison -> compareLimits.unanswered(comparison.id()));
        } while (silent.size() == BATCH);
        limits.lenders().forEach(lenderId -> ask(lenderId, businessDate, progress));
    }

    private void ask(String lenderId, LocalDate date, JobProgress progress) {
        var page = ids(lenderId, BEFORE_ALL);
        while (!page.isEmpty()) {
            compareLimits.ask(lenderId, date, page);
            progress.done(page.size());
            page = ids(lenderId, page.getLast());
        }
    }

    private List<UUID> ids(String lenderId, UUID after) {
        return limits.page(lenderId, after, LIMITS_PER_QUESTION).stream()
                .map(KeptLimits.Usage::limitAccountId)
                .toList();
    }
}
