package io.fenqi.ledger.proof;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.journal.Digest;
import io.fenqi.ledger.request.LedgerError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes an accounting day and seals it. First every lane is told, by its row, that the day takes no more entries; a
 * batch under way commits before or is decided again for the next day. Then the day is summed, chained and signed.
 */
@Component
class SealDay {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TrialBalances trialBalances;
    private final SealKey key;
    private final Clock clock;

    SealDay(JdbcClient jdbc, TransactionTemplate transaction, TrialBalances trialBalances, SealKey key, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trialBalances = trialBalances;
        this.key = key;
        this.clock = clock;
    }

    /** The seal of a day. */
    record DaySeal(
            LocalDate accountingDate, long journals, long debitFen, long creditFen, String hash, String signature) {}

    /** Seals the day if it is not sealed; a day that a later seal covers cannot be sealed any more. */
    DaySeal seal(LocalDate day) {
        var sealed = find(day);
        if (sealed.isPresent()) {
            return sealed.get();
        }
        if (!day.isBefore(BusinessTime.today(clock))) {
            throw new Refused(LedgerError.DAY_NOT_OVER, day + " is not over in Shanghai");
        }
        transaction.executeWithoutResult(status -> close(day));
        transaction.executeWithoutResult(status -> sign(day));
        return find(day).orElseThrow();
    }

    /** Whether the day, or a later one, is sealed. */
    boolean isCovered(LocalDate day) {
        return jdbc.sql("select exists (select 1 from day_seal where accounting_date >= ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    Optional<DaySeal> find(LocalDate day) {
        return jdbc.sql("select * from day_seal where accounting_date = ?")
                .param(day)
                .query((row, n) -> new DaySeal(
                        row.getObject("accounting_date", LocalDate.class),
                        row.getLong("journal_count"),
                        row.getLong("debit_fen"),
                        row.getLong("credit_fen"),
                        row.getString("hash"),
                        row.getString("signature")))
                .optional();
    }

    private void close(LocalDate day) {
        jdbc.sql("select lane from lane order by lane for update")
                .query(Integer.class)
                .list();
        jdbc.sql("update lane set closed_through = ? where closed_through < ?")
                .params(day, day)
                .update();
    }

    private void sign(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(7107, -2)").query((row, n) -> 0).single();
        var last = jdbc.sql("select accounting_date, hash from day_seal order by accounting_date desc limit 1")
                .query((row, n) -> new Last(row.getObject(1, LocalDate.class), row.getString(2)))
                .optional();
        if (last.isPresent() && last.get().day().equals(day)) {
            return;
        }
        if (last.isPresent() && last.get().day().isAfter(day)) {
            throw new Refused(LedgerError.LATER_DAY_SEALED, last.get().day() + " is sealed");
        }
        var seal = sealOf(day, last.map(Last::hash).orElse(Digest.NONE));
        if (seal.debitFen() != seal.creditFen()) {
            throw new Refused(LedgerError.OUT_OF_BALANCE, "debits and credits of %s differ".formatted(day));
        }
        store(seal, last.map(Last::day));
    }

    private record Last(LocalDate day, String hash) {}

    private Seal sealOf(LocalDate day, String previousHash) {
        var heads = jdbc.sql("""
                        select coalesce(string_agg(l.lane || ':' || b.number || ':' || b.hash, ',' order by l.lane), ''),
                               coalesce(sum(b.first_journal + b.journal_count - 1), 0)::bigint
                          from lane l
                         cross join lateral (select * from batch where lane = l.lane and accounting_date <= ?
                                              order by number desc limit 1) b
                        """)
                .param(day)
                .query((row, n) -> new Heads(row.getString(1), row.getLong(2)))
                .single();
        var totals = trialBalances.through(day);
        var debitFen = totals.stream().mapToLong(Seal.Total::debitFen).sum();
        var creditFen = totals.stream().mapToLong(Seal.Total::creditFen).sum();
        return new Seal(day, previousHash, heads.text(), heads.journals(), debitFen, creditFen, totals);
    }

    private record Heads(String text, long journals) {}

    private void store(Seal seal, Optional<LocalDate> previousDay) {
        for (var total : seal.totals()) {
            jdbc.sql("insert into trial_balance values (?, ?, ?, ?, ?, ?)")
                    .params(
                            seal.accountingDate(),
                            total.lane(),
                            total.accountType(),
                            total.debitFen(),
                            total.creditFen(),
                            total.closingFen())
                    .update();
        }
        var hash = seal.hash();
        jdbc.sql("""
                        insert into day_seal (accounting_date, previous_date, previous_hash, lane_heads, journal_count,
                                              debit_fen, credit_fen, hash, public_key, signature, sealed_at)
                        values (:day, :previousDay, :previousHash, :heads, :journals, :debit, :credit, :hash, :key,
                                :signature, :now)
                        """)
                .param("day", seal.accountingDate())
                .param("previousDay", previousDay.orElse(null))
                .param("previousHash", seal.previousHash())
                .param("heads", seal.laneHeads())
                .param("journals", seal.journalCount())
                .param("debit", seal.debitFen())
                .param("credit", seal.creditFen())
                .param("hash", hash)
                .param("key", key.publicKey())
                .param("signature", key.sign(hash))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
