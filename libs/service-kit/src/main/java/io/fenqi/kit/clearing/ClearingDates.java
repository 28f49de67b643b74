package io.fenqi.kit.clearing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounting dates (Asia/Shanghai), open until settlement cuts them (QRG-16).
 *
 * <p>Whoever books on a date holds a shared lock on its row until the commit, and the cut takes the row for itself:
 * what is counted at the cut is all that the date will ever have.
 */
public final class ClearingDates {
    private static final int DAYS_AHEAD_MAX = 31;

    private final JdbcClient jdbc;

    ClearingDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The given business date, or the next one that is not cut yet; it stays open until the caller's commit. */
    public LocalDate openFrom(LocalDate today) {
        for (int days = 0; days <= DAYS_AHEAD_MAX; days++) {
            var date = today.plusDays(days);
            if (keepsOpen(date)) return date;
        }
        throw new IllegalStateException("a month of accounting dates from %s is already cut".formatted(today));
    }

    /** True if the date is open, and then it stays so until the caller's commit. */
    public boolean keepsOpen(LocalDate date) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A date is kept open by a transaction, and there is none");
        }
        return isOpenLocked(date, "for share").orElseGet(() -> {
            begin(date);
            return isOpenLocked(date, "for share").orElseThrow();
        });
    }

    /** False if it was cut before. */
    boolean cut(LocalDate date, UUID runId, Instant at) {
        begin(date);
        boolean open = isOpenLocked(date, "for update").orElseThrow();
        if (open) {
            jdbc.sql("update clearing_date set cut_at = ?, run_id = ? where accounting_date = ?")
                    .params(Timestamp.from(at), runId, date)
                    .update();
        }
        return open;
    }

    boolean isCut(LocalDate date) {
        return jdbc.sql("select cut_at is not null from clearing_date where accounting_date = ?")
                .param(date)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<Boolean> isOpenLocked(LocalDate date, String lock) {
        return jdbc.sql("select cut_at is null from clearing_date where accounting_date = ? " + lock)
                .param(date)
                .query(Boolean.class)
                .optional();
    }

    private void begin(LocalDate date) {
        jdbc.sql("insert into clearing_date (accounting_date) values (?) on conflict do nothing")
                .param(date)
                .update();
    }
}
