package io.fenqi.repayment.collect;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.client.installment.InstallmentClient.DueItem;
import io.fenqi.repayment.repayment.NewRepayment;
import io.fenqi.repayment.repayment.RepaymentKind;
import io.fenqi.repayment.repayment.StartRepayment;
import io.fenqi.repayment.withholding.WithholdingRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts one repayment per customer and lender for all that is due on a date (REP-02).
 *
 * <p>Its id is derived from customer, lender, date and run, so a run that is done again creates nothing again.
 */
@Component
class CollectDue {
    private static final Logger LOG = LoggerFactory.getLogger(CollectDue.class);

    private final InstallmentClient installment;
    private final StartRepayment start;
    private final WithholdingRecord orders;
    private final CollectSettings settings;

    CollectDue(
            InstallmentClient installment, StartRepayment start, WithholdingRecord orders, CollectSettings settings) {
        this.installment = installment;
        this.start = start;
        this.orders = orders;
        this.settings = settings;
    }

    void collect(LocalDate date, int run, JobProgress progress) {
        String after = null;
        do {
            var page = installment.dues(date, after, settings.pageSize());
            collect(page.items(), date, run);
            progress.done(page.items().size());
            after = page.nextAfter();
        } while (after != null);
    }

    /** A page at a time, a few of it at once; the executor's end waits for all. */
    private void collect(List<DueItem> items, LocalDate date, int run) {
        var turns = new Semaphore(settings.parallel());
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : items) {
                turns.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        collect(item, date, run);
                    } finally {
                        turns.release();
                    }
                });
            }
        }
    }

    private void collect(DueItem item, LocalDate date, int run) {
        var id = idOf(item, date, run);
        var skipped = reasonToSkip(item, id);
        if (skipped != null) {
            LOG.info("repayment {} of run {} on {} is not started: {}", id, run, date, skipped);
            return;
        }
        var wish = new NewRepayment(
                id, item.customerId(), item.lenderId(), RepaymentKind.DUE, item.totalFen(), null, null);
        try {
            start.start(wish, wish);
        } catch (Refused refused) {
            LOG.info(
                    "repayment {} of run {} on {} is not started: {}",
                    id,
                    run,
                    date,
                    refused.code().name());
        } catch (CallFailed | org.springframework.dao.DataAccessException later) {
            LOG.warn("repayment {} of run {} on {} goes on later: {}", id, run, date, later.getMessage());
        }
    }

    private @Nullable String reasonToSkip(DueItem item, UUID id) {
        if (item.totalFen() <= 0) {
            return "NOTHING_DUE";
        }
        if (start.isKnown(id)) {
            return "KNOWN";
        }
        boolean usedUp = orders.attemptsToday(item.customerId(), item.lenderId()) >= settings.attemptsPerDay();
        return usedUp ? "ATTEMPTS_USED_UP" : null;
    }

    static UUID idOf(DueItem item, LocalDate date, int run) {
        return Ids.derived(item.customerId(), "collect:%s:%s:%d".formatted(item.lenderId(), date, run));
    }
}
