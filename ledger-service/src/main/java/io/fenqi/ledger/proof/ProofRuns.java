package io.fenqi.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Table proof_run: what was proved, when, and what is still to be proved. */
@Repository
class ProofRuns {
    /** A finding stands until the same is proved again, or everything is. */
    private static final String STANDING = """
            select * from proof_run failed
             where status = 'FAILED'
               and not exists (select 1 from proof_run later
                                where later.status = 'PASSED' and later.finished_at > failed.finished_at
                                  and (later.scope = 'ALL'
                                       or later.scope = failed.scope and later.through = failed.through))
             order by finished_at desc limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProofRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if the id is known. */
    boolean ask(UUID id, ProofScope scope, @Nullable LocalDate through) {
        return jdbc.sql("""
                        insert into proof_run (id, scope, through, status, asked_at)
                        values (:id, :scope, :through, 'WAITING', :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("scope", scope.name())
                        .param("through", through)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Keeps what was proved without anybody waiting for it. */
    @Transactional
    void keep(UUID id, ProofScope scope, ProofResult result) {
        ask(id, scope, result.through());
        begin(id);
        finish(id, result);
    }

    Optional<ProofRun> find(UUID id) {
        return jdbc.sql("select * from proof_run where id = ?")
                .param(id)
                .query(ProofRuns::read)
                .optional();
    }

    /** Not finished yet, the longest waiting first. */
    List<ProofRun> open(int limit) {
        return jdbc.sql("select * from proof_run where status in ('WAITING', 'RUNNING') order by asked_at, id limit ?")
                .param(limit)
                .query(ProofRuns::read)
                .list();
    }

    /** What holds of the ledger: a failed proof that still stands, else the last one that saw all of the day. */
    Optional<ProofRun> last(@Nullable LocalDate day) {
        var standing = jdbc.sql(STANDING).query(ProofRuns::read).optional();
        return standing.isPresent() ? standing : lastPassed(day);
    }

    private Optional<ProofRun> lastPassed(@Nullable LocalDate day) {
        return jdbc.sql("""
                        select * from proof_run
                         where status = 'PASSED'
                           and (cast(:day as date) is null or through = :day or through > :day and scope <> 'DAY')
                         order by finished_at desc limit 1
                        """).param("day", day).query(ProofRuns::read).optional();
    }

    /** Also of one that was cut off; false if somebody else has finished it. */
    boolean begin(UUID id) {
        putBack(id);
        return become(id, ProofStatus.RUNNING);
    }

    void putBack(UUID id) {
        become(id, ProofStatus.WAITING);
    }

    private boolean become(UUID id, ProofStatus next) {
        return jdbc.sql("""
                        update proof_run set status = :next, batches_done = 0, batches_total = null
                         where id = :id and status in (:before)
                        """)
                        .param("next", next.name())
                        .param("id", id)
                        .param("before", next.before())
                        .update()
                == 1;
    }

    void progress(UUID id, long done, long total) {
        jdbc.sql("update proof_run set batches_done = ?, batches_total = ? where id = ? and status = 'RUNNING'")
                .params(done, total, id)
                .update();
    }

    void finish(UUID id, ProofResult result) {
        var end = result.isFine() ? ProofStatus.PASSED : ProofStatus.FAILED;
        jdbc.sql("""
                        update proof_run
                           set status = :end, finished_at = :now, through = coalesce(through, :through),
                               batches_done = :batches, batches_total = coalesce(batches_total, :batches),
                               journals = :journals, debit_fen = :debit, credit_fen = :credit, problems = :problems
                         where id = :id and status in (:before)
                        """)
                .param("end", end.name())
                .param("now", now())
                .param("through", result.through())
                .param("batches", result.batches())
                .param("journals", result.journals())
                .param("debit", result.debitFen())
                .param("credit", result.creditFen())
                .param(
                        "problems",
                        result.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .param("id", id)
                .param("before", end.before())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ProofRun read(ResultSet row, int index) throws SQLException {
        var finishedAt = row.getTimestamp("finished_at");
        return new ProofRun(
                row.getObject("id", UUID.class),
                ProofScope.valueOf(row.getString("scope")),
                row.getObject("through", LocalDate.class),
                ProofStatus.valueOf(row.getString("status")),
                row.getTimestamp("asked_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("batches_done"),
                row.getObject("batches_total", Long.class),
                row.getLong("journals"),
                row.getLong("debit_fen"),
                row.getLong("credit_fen"),
                row.getString("problems").lines().toList());
    }
}
