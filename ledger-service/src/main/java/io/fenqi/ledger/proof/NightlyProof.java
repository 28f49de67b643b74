package io.fenqi.ledger.proof;

import io.fenqi.kernel.id.Ids;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves one sealed day with a few set-based queries: journals balance, entries follow each other without gaps, balances
 * are the last entries, holds agree, batches count what was booked. Cost grows with the day, not with the years.
 */
@Component
class NightlyProof {
    private static final int FINDINGS_MAX = 20;
    private static final List<Check> CHECKS = checks();

    private final JdbcClient jdbc;
    private final ProofRuns runs;
    private final Clock clock;

    NightlyProof(JdbcClient jdbc, ProofRuns runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /** A query that finds nothing in books that are right. */
    private record Check(Problem.Kind kind, String what, String sql) {}

    /** Records what was found; throws if anything was, so that the job fails and settlement is not released (LED-02). */
    void run(LocalDate day) {
        var findings = new Findings();
        CHECKS.forEach(check -> look(check, day, findings));
        var result = jdbc.sql("""
                        select coalesce(sum(journal_count), 0), count(*),
                               (select coalesce(sum(amount_fen) filter (where side = 'D'), 0)
                                  from entry where accounting_date = :day),
                               (select coalesce(sum(amount_fen) filter (where side = 'C'), 0)
                                  from entry where accounting_date = :day)
                          from batch where accounting_date = :day
                        """)
                .param("day", day)
                .query((row, n) -> new ProofResult(
                        day, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), findings.all()))
                .single();
        runs.keep(Ids.timeOrdered(clock), ProofScope.DAY, result);
        if (!result.isFine()) {
            throw new IllegalStateException("the ledger of %s is not right: %s".formatted(day, result.problems()));
        }
    }

    private void look(Check check, LocalDate day, Findings findings) {
        jdbc.sql(check.sql() + " limit " + FINDINGS_MAX)
                .param("day", day)
                .query((row, n) -> check.what() + ' ' + row.getString(1))
                .list()
                .forEach(where -> findings.add(check.kind(), where));
    }

    private static List<Check> checks() {
        var checks = new ArrayList<Check>();
        checks.add(new Check(Problem.Kind.BALANCE, "journal off balance:", """
                select lane || '/' || journal_number from entry where accounting_date = :day
                 group by lane, journal_number
                having sum(case side when 'D' then amount_fen else -amount_fen end) <> 0
                """));
        checks.add(new Check(Problem.Kind.BALANCE, "entries do not follow:", """
                select lane || '/' || account || '/' || sequence
                  from (select lane, account, sequence, balance_after_fen,
                               lag(sequence) over w sequence_before,
                               lag(balance_after_fen) over w balance_before,
                               case when side = case when split_part(account, ':', 1) in (%s)
                                        then 'D' else 'C' end then amount_fen else -amount_fen end delta
                          from entry where accounting_date = :day
                        window w as (partition by lane, account order by sequence)) e
                 where sequence_before is not null
                   and (sequence <> sequence_before + 1 or balance_after_fen <> balance_before + delta)
                """.formatted(debitTypes())));
        checks.add(new Check(Problem.Kind.BALANCE, "balance is not its last entry:", """
                select b.lane || '/' || b.account from balance b
                  join lateral (select sequence, balance_after_fen from entry e
                                 where e.lane = b.lane and e.account = b.account
                                 order by sequence desc limit 1) e on true
                 where (b.lane, b.account) in (select lane, account from entry where accounting_date = :day)
                   and (e.sequence <> b.sequence or e.balance_after_fen <> b.balance_fen)
                """));
        checks.add(new Check(Problem.Kind.HOLD, "held is not what holds reserve:", """
                select b.lane || '/' || b.account from balance b
                  left join (select lane, lender_id, sum(position_fen) position_fen, sum(advance_fen) advance_fen
                               from hold where status = 'HELD' and :day is not null group by lane, lender_id) h
                    on h.lane = b.lane and h.lender_id = b.owner
                 where b.account_type in ('LENDER_POSITION', 'ADVANCE_RECEIVABLE')
                   and b.held_fen <> coalesce(
                       case b.account_type when 'LENDER_POSITION' then h.position_fen else h.advance_fen end, 0)
                """));
        checks.add(new Check(Problem.Kind.CHAIN, "batches do not count what was booked:", """
                select coalesce(b.lane, j.lane)::text
                  from (select lane, sum(journal_count) n from batch where accounting_date = :day group by lane) b
                  full join (select lane, count(*) n from journal where accounting_date = :day group by lane) j
                    on j.lane = b.lane
                 where b.n is distinct from j.n
                """));
        return checks;
    }

    private static String debitTypes() {
        return Arrays.stream(AccountType.values())
                .filter(type -> type.normalSide() == Side.DEBIT)
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
    }
}
