package io.fenqi.credit.customerimport;

import io.fenqi.kit.crypto.FieldCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tables customer_import and customer_import_line; a line is kept, encrypted, only until it was looked at. */
@Component
class Imports {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    Imports(JdbcClient jdbc, JdbcTemplate batches, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** A line still to be looked at. */
    record Open(int lineNo, String text) {
        @Override
        public String toString() {
            return "Open[%d]".formatted(lineNo);
        }
    }

    /** One file as it stands. */
    record Batch(
            String lenderId,
            UUID id,
            int lineCount,
            int imported,
            int unchanged,
            int different,
            int refused,
            Instant receivedAt,
            String receivedBy) {
        boolean isDone() {
            return imported + unchanged + different + refused == lineCount;
        }
    }

    /** A line that was not simply taken. */
    record Reported(int lineNo, @Nullable String lenderCustomerNo, LineOutcome outcome, List<Finding> findings) {}

    void add(String lenderId, UUID id, List<String> lines, String by) {
        jdbc.sql("""
                insert into customer_import (lender_id, id, line_count, received_at, received_by) values (?, ?, ?, ?, ?)
                """)
                .params(lenderId, id, lines.size(), Timestamp.from(clock.instant()), by)
                .update();
        batches.batchUpdate(
                "insert into customer_import_line (lender_id, import_id, line_no, line_enc) values (?, ?, ?, ?)",
                IntStream.range(0, lines.size())
                        .mapToObj(at -> new Object[] {lenderId, id, at + 1, cipher.encrypt(lines.get(at))})
                        .toList());
    }

    List<Open> open(String lenderId, UUID id, int limit) {
        return jdbc.sql("""
                select line_no, line_enc from customer_import_line
                 where lender_id = ? and import_id = ? and outcome is null order by line_no limit ?
                """)
                .params(lenderId, id, limit)
                .query((row, index) -> new Open(row.getInt("line_no"), cipher.decrypt(row.getString("line_enc"))))
                .list();
    }

    /** Keeps what became of it and forgets the line itself. */
    void done(ImportCustomers.Batch batch, int lineNo, @Nullable String lenderCustomerNo, TakeLine.Taken taken) {
        jdbc.sql("""
                update customer_import_line set outcome = ?, lender_customer_no = ?, findings = ?, line_enc = null
                 where lender_id = ? and import_id = ? and line_no = ? and outcome is null
                """)
                .params(Arrays.asList(
                        taken.outcome().name(),
                        lenderCustomerNo,
                        json.writeValueAsString(taken.findings()),
                        batch.lenderId(),
                        batch.id(),
                        lineNo))
                .update();
    }

    Optional<Batch> find(String lenderId, UUID id) {
        return jdbc.sql("""
                select i.*, count(*) filter (where l.outcome = 'IMPORTED') as imported,
                       count(*) filter (where l.outcome = 'UNCHANGED') as unchanged,
                       count(*) filter (where l.outcome = 'DIFFERENT') as different,
                       count(*) filter (where l.outcome = 'REFUSED') as refused
                  from customer_import i
                  join customer_import_line l on l.lender_id = i.lender_id and l.import_id = i.id
                 where i.lender_id = ? and i.id = ? group by i.lender_id, i.id
                """)
                .params(lenderId, id)
                .query((row, index) -> new Batch(
                        row.getString("lender_id"),
                        row.getObject("id", UUID.class),
                        row.getInt("line_count"),
                        row.getInt("imported"),
                        row.getInt("unchanged"),
                        row.getInt("different"),
                        row.getInt("refused"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("received_by")))
                .optional();
    }

    List<Reported> reported(String lenderId, UUID id) {
        return jdbc.sql("""
                select line_no, lender_customer_no, outcome, findings from customer_import_line
                 where lender_id = ? and import_id = ? and outcome in ('REFUSED', 'DIFFERENT') order by line_no
                """)
                .params(lenderId, id)
                .query((row, index) -> new Reported(
                        row.getInt("line_no"),
                        row.getString("lender_customer_no"),
                        LineOutcome.valueOf(row.getString("outcome")),
                        List.of(json.readValue(row.getString("findings"), Finding[].class))))
                .list();
    }
}
