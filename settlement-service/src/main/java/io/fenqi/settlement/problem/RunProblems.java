package io.fenqi.settlement.problem;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps an accounting date from being settled; listed until the step that met it has passed. */
@Component
public class RunProblems {
    private static final Logger LOG = LoggerFactory.getLogger(RunProblems.class);
    private static final int SHOWN_MAX = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunProblems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the time when it was first seen. */
    @Transactional
    public void list(LocalDate accountingDate, ProblemCode code, String subject, String detail) {
        int fresh = jdbc.sql("""
                insert into run_problem (accounting_date, code, subject, detail, since) values (?, ?, ?, ?, ?)
                on conflict (accounting_date, code, subject) do nothing
                """)
                .params(accountingDate, code.name(), subject, detail, Timestamp.from(clock.instant()))
                .update();
        if (fresh == 1) {
            LOG.warn("settlement of {}: {} {}: {}", accountingDate, code, subject, detail);
        } else {
            jdbc.sql("update run_problem set detail = ? where accounting_date = ? and code = ? and subject = ?")
                    .params(detail, accountingDate, code.name(), subject)
                    .update();
        }
    }

    @Transactional
    public void clear(LocalDate accountingDate, ProblemCode code, String subject) {
        jdbc.sql("delete from run_problem where accounting_date = ? and code = ? and subject = ?")
                .params(accountingDate, code.name(), subject)
                .update();
    }

    /** As {@code CODE subject: detail}, oldest first, at most 100. */
    @Transactional(readOnly = true)
    public List<String> of(LocalDate accountingDate) {
        return jdbc.sql("""
                select code || ' ' || subject || ': ' || detail from run_problem
                 where accounting_date = ? order by since, code, subject limit ?
                """)
                .params(accountingDate, SHOWN_MAX)
                .query(String.class)
                .list();
    }
}
