package io.fenqi.credit.application;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table lender_decision, which only grows. */
@Component
class LenderDecisions {
    private final JdbcClient jdbc;
    private final Clock clock;

    LenderDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param decidedAt by the lender's clock */
    record Row(
            UUID id,
            UUID customerId,
            UUID applicationId,
            TakeLenderDecision.Standing standing,
            LenderAnswer answer,
            @Nullable Instant decidedAt) {}

    /** The same answer with the same standing is kept once. */
    void add(Row row) {
        var answer = row.answer();
        jdbc.sql("""
                insert into lender_decision (id, customer_id, application_id, decision_id, standing, outcome,
                    limit_fen, grade, valid_to, reason_code, decided_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        row.id(),
                        row.customerId(),
                        row.applicationId(),
                        answer.decisionId(),
                        row.standing().name(),
                        answer.outcome().name(),
                        new SqlParameterValue(Types.BIGINT, answer.limitFen()),
                        answer.grade(),
                        new SqlParameterValue(Types.DATE, answer.validTo()),
                        answer.reasonCode(),
                        new SqlParameterValue(
                                Types.TIMESTAMP, row.decidedAt() == null ? null : Timestamp.from(row.decidedAt())),
                        Timestamp.from(clock.instant())))
                .update();
    }
}
