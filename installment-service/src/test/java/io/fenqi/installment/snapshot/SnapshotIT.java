package io.fenqi.installment.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lender's book as a file: made once, true to the tables to the fen, and held against the lender's own. */
class SnapshotIT extends InstallmentIT {
    private static final int LOANS = 6;
    /** Far from any day on which the job runs by the clock, since a file is made once. */
    private static final LocalDate DATE = LocalDate.of(2099, 1, 1);

    @Autowired
    SnapshotJob job;

    @Autowired
    MakeSnapshot makeSnapshot;

    @Autowired
    JdbcClient jdbc;

    private String lender;

    /** One loan untouched, one paid in part, one paid off, one void, one late, one that awaits its lender. */
    @BeforeEach
    void liveAndWriteDown() {
        // The late one stays ACTIVE: no job that runs by the clock changes a loan between its line and its reading.
        lender = product(Map.of("graceDays", 10));
        var late = loan(lender, UUID.randomUUID(), 600_00, 3);
        moveTo(clock.today().plusMonths(1).plusDays(4));
        var paidInPart = UUID.randomUUID();
        var paidOff = UUID.randomUUID();
        var brought = UUID.randomUUID();
        loan(lender, UUID.randomUUID(), 1_000_00, 12);
        loan(lender, paidInPart, 1_234_56, 12);
        loan(lender, paidOff, 500_00, 3);
        var whole = loan(lender, brought, 800_00, 3);
        pay(UUID.randomUUID(), lender, paidInPart, 200_00, clock.now(), "FREE").isOk();
        pay(UUID.randomUUID(), lender, paidOff, 600_00, clock.now(), "FREE").isOk();
        refund(whole, brought, 800_00, true).isOk();
        var waits = UUID.randomUUID();
        var customer = UUID.randomUUID();
        quote(waits, lender, customer, 900_00, 3).isOk();
        book(UUID.randomUUID(), booking(waits, customer, true)).isOk();
        loanNote(late).has("daysPastDue", 4);
        run(DATE);
    }

    @Test
    void saysOfEveryLoanThatWasEverInForceWhatTheServiceSaysOfIt() throws IOException {
        var lines = lines(ours());

        assertThat(lines).hasSize(LOANS - 1);
        for (var text : lines) {
            var line = SnapshotLine.parse(text);
            var seen = loanNote(UUID.fromString(line.loanNoteId()));
            assertThat(line.value(SnapshotField.LOAN_NOTE_NO)).isEqualTo(text(seen, "loanNoteNo"));
            assertThat(line.value(SnapshotField.STATUS)).isEqualTo(text(seen, "status"));
            assertThat(line.value(SnapshotField.SCHEDULE_VERSION)).isEqualTo(text(seen, "scheduleVersion"));
            assertThat(line.value(SnapshotField.OUTSTANDING_PRINCIPAL_FEN))
                    .isEqualTo(text(seen, "outstandingPrincipalFen"));
            assertThat(line.value(SnapshotField.DAYS_PAST_DUE)).isEqualTo(daysPastDue(text(seen, "nextDueOn")));
            assertThat(line.value(SnapshotField.NEXT_DUE_ON)).isEqualTo(text(seen, "nextDueOn"));
            assertThat(line.value(SnapshotField.PRINCIPAL_PAID_FEN)).isEqualTo(paid(seen, "principalPaidFen"));
            assertThat(line.value(SnapshotField.INTEREST_PAID_FEN)).isEqualTo(paid(seen, "interestPaidFen"));
        }
    }

    @Test
    void itsSumIsThatOfTheTablesAndOfItsLines() throws IOException {
        var inTables = jdbc.sql("""
                        select sum(d.principal_due_fen - d.principal_paid_fen)
                          from due_item d join loan_note n on n.customer_id = d.customer_id and n.id = d.loan_note_id
                         where n.lender_id = ? and n.status in ('ACTIVE', 'OVERDUE')
                        """).param(lender).query(Long.class).single();

        one("").has("outstandingPrincipalFen", inTables).has("loanCount", LOANS - 1);
        assertThat(lines(ours()).stream()
                        .map(SnapshotLine::parse)
                        .mapToLong(SnapshotLine::outstandingPrincipalFen)
                        .sum())
                .isEqualTo(inTables);
    }

    @Test
    void isMadeOnceHoweverOftenTheJobRuns() {
        var before = admin().file(path("/content"));
        loan(lender, UUID.randomUUID(), 1_000_00, 12);

        run(DATE);

        assertThat(admin().file(path("/content"))).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from snapshot where lender_id = ? and snapshot_date = ?")
                        .params(lender, DATE)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        admin().get("/lenders/%s/snapshots".formatted(lender)).isOk().has("items.0.date", DATE);
    }

    @Test
    void aDayThatWasMissedHasNoFile() {
        run(clock.today().minusDays(40));

        admin().get("/lenders/%s/snapshots/%s".formatted(lender, clock.today().minusDays(40)))
                .isRefused(404, "SNAPSHOT_UNKNOWN");
    }

    /** More lines than a part and a fetch have. */
    @Test
    void aLongBookIsWholeAndInOrder() throws IOException {
        lender = "LONG-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        insertLoans(12_001);

        makeSnapshot.make(lender, DATE);

        var lines = lines(ours());
        assertThat(lines).hasSize(12_001).isSorted();
        one("").has("loanCount", 12_001).has("outstandingPrincipalFen", 12_001L * 12_002 / 2);
        send(admin().file(path("/content")))
                .isOk()
                .has("missingHere", 0)
                .has("missingThere", 0)
                .has("fieldDiffers", 0);
        send(file(lines.stream().filter(line -> !line.startsWith("a")).toList()))
                .isOk()
                .has("missingHere", 0)
                .has(
                        "missingThere",
                        lines.stream().filter(line -> line.startsWith("a")).count())
                .has("fieldDiffers", 0);
    }

    @Test
    void aLenderSeesItsOwnOnly() {
        var gateway = as.caller(ServiceName.PARTNER_GATEWAY);
        gateway.acting(new Actor(Actor.Kind.LENDER, lender)).get(path("")).isOk();

        var other = gateway.acting(new Actor(Actor.Kind.LENDER, "OTHER-BANK"));
        other.get(path("")).isRefused(404, "SNAPSHOT_UNKNOWN");
        other.get(path("/content")).isRefused(404, "SNAPSHOT_UNKNOWN");
        other.get("/lenders/%s/snapshots".formatted(lender)).isRefused(404, "SNAPSHOT_UNKNOWN");
        other.post(comparisons(), gzip("")).isRefused(404, "SNAPSHOT_UNKNOWN");
        admin().get("/lenders/%s/snapshots/2020-01-01".formatted(lender)).isRefused(404, "SNAPSHOT_UNKNOWN");
    }

    /** The lender's file. */
    @Nested
    class Comparing {

        @Test
        void ourOwnFileDiffersInNothing() {
            var compared = send(admin().file(path("/content")))
                    .isOk()
                    .has("missingHere", 0)
                    .has("missingThere", 0)
                    .has("fieldDiffers", 0)
                    .has("loanCount", LOANS - 1);
            assertThat(differences(compared).at("items").size()).isZero();
        }

        @Test
        void whatIsMissingOrOtherIsListedWithBothValues() throws IOException {
            var lines = new ArrayList<>(lines(ours()));
            var missing = SnapshotLine.parse(lines.removeFirst());
            var changed = SnapshotLine.parse(lines.getFirst());
            lines.set(0, with(changed, SnapshotField.OUTSTANDING_PRINCIPAL_FEN, "77"));
            var invented = new SnapshotLine("ffffffff-ffff-ffff-ffff-ffffffffffff", changed.values());
            lines.add(invented.text());

            var compared = send(file(lines))
                    .isOk()
                    .has("missingHere", 1)
                    .has("missingThere", 1)
                    .has("fieldDiffers", 1);

            differences(compared)
                    .has("items.0.kind", "MISSING_THERE")
                    .has("items.0.loanNoteId", missing.loanNoteId())
                    .has("items.1.kind", "FIELD_DIFFERS")
                    .has("items.1.loanNoteId", changed.loanNoteId())
                    .has("items.1.field", "OUTSTANDING_PRINCIPAL_FEN")
                    .has("items.1.ours", changed.value(SnapshotField.OUTSTANDING_PRINCIPAL_FEN))
                    .has("items.1.theirs", "77")
                    .has("items.2.kind", "MISSING_HERE")
                    .has("items.2.loanNoteId", invented.loanNoteId());
        }

        @Test
        void theSameFileIsComparedOnceAlsoWhenSentManyTimesAtOnce() throws IOException {
            var lines = new ArrayList<>(lines(ours()));
            lines.removeLast();
            var file = file(lines);

            var ids = new HashSet<>(atOnce(4, i -> text(send(file).isOk(), "id")));

            assertThat(ids).hasSize(1);
            assertThat(jdbc.sql("select count(*) from snapshot_difference where lender_id = ?")
                            .param(lender)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void aBrokenFileIsRefusedAndLeavesNothing() throws IOException {
            var lines = lines(ours());
            var backwards = new ArrayList<>(lines.reversed());
            var header = header(lines);
            var whole = admin().file(path("/content"));
            var broken = List.of(
                    "no gzip".getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOf(whole, whole.length - 12),
                    gzip(""),
                    file(backwards),
                    gzip(header.text().replace(lender, "OTHER-BANK") + "\n" + header.end() + "\n"),
                    gzip(header.text() + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n"
                            + header.end()),
                    gzip(header.text() + "\n" + String.join("\n", lines) + "\n" + header.end() + "\nmore\n"),
                    gzip(header.text() + "\n" + "x".repeat(100_000)),
                    file(List.of(with(SnapshotLine.parse(lines.getFirst()), SnapshotField.STATUS, "active"))));

            for (var file : broken) {
                send(file).isRefused(400, "SNAPSHOT_BROKEN");
            }
            admin().post(comparisons(), "{}").isRefused(400, "SNAPSHOT_BROKEN");
            assertThat(jdbc.sql("select count(*) from snapshot_comparison where lender_id = ?")
                            .param(lender)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** Straight into the tables: loans of 1, 2, 3 ... fen. */
    private void insertLoans(int count) {
        jdbc.sql("""
                        insert into loan_note (customer_id, id, loan_note_no, lender_id, product_code, product_version,
                            price_tier, term_count, quote_id, contract_no, limit_account_id, purchase_id, merchant_no,
                            merchant_name, status, grade, principal_fen, refunded_fen, standing_sequence, penalty_rate,
                            schedule_version, lent_on, booked_on, maturity_date,
                            next_due_on, open_from, event_sequence, version)
                        select gen_random_uuid(), gen_random_uuid(), 'LN' || i, :lender, 'P', 1, 'STANDARD', 1,
                               gen_random_uuid(), 'C', gen_random_uuid(), gen_random_uuid(), '898310072970001', 'M',
                               'ACTIVE', 'NORMAL', i, 0, 0, 10, 1, :date, :date, :date, :date, now(), 1, 0
                          from generate_series(1, :count) i
                        """)
                .param("lender", lender)
                .param("date", DATE)
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into due_item (customer_id, loan_note_id, installment_no, due_date, bill_on,
                            principal_due_fen, principal_paid_fen, interest_due_fen, interest_paid_fen, fee_due_fen,
                            fee_paid_fen, penalty_paid_fen, penalty_fen_days)
                        select customer_id, id, 1, maturity_date, maturity_date, principal_fen, 0, 0, 0, 0, 0, 0, 0
                          from loan_note where lender_id = ?
                        """).param(lender).update();
    }

    private void run(LocalDate businessDate) {
        job.run(businessDate, new JobProgress() {
            @Override
            public void total(long items) {}

            @Override
            public void done(long items) {}
        });
    }

    private io.fenqi.testkit.ServiceCalls.Caller admin() {
        return as.caller(ServiceName.ADMIN);
    }

    private String path(String rest) {
        return "/lenders/%s/snapshots/%s%s".formatted(lender, DATE, rest);
    }

    private String comparisons() {
        return "/lenders/%s/snapshot-comparisons?date=%s".formatted(lender, DATE);
    }

    private Answer one(String rest) {
        return admin().get(path(rest)).isOk();
    }

    private Answer send(byte[] file) {
        return admin().post(comparisons(), file);
    }

    private Answer differences(Answer compared) {
        return admin().get("/lenders/%s/snapshot-comparisons/%s/differences".formatted(lender, text(compared, "id")))
                .isOk();
    }

    private String ours() throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(admin().file(path("/content"))))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(String file) {
        var lines = file.lines().toList();
        assertThat(lines.getFirst()).startsWith("FENQI-SNAPSHOT,1,");
        assertThat(lines.getLast()).startsWith("END,");
        return lines.subList(1, lines.size() - 1);
    }

    /** A file with right figures around these lines. */
    private byte[] file(List<String> lines) {
        var header = header(lines);
        return gzip(header.text() + "\n" + String.join("\n", lines) + "\n" + header.end() + "\n");
    }

    private SnapshotHeader header(List<String> lines) {
        var sums = new SnapshotTally();
        lines.forEach(line -> sums.add(new SnapshotLine(
                line.substring(0, 36), List.of(line.substring(37).split(",", -1)))));
        return new SnapshotHeader(lender, DATE, sums.figures());
    }

    private static String with(SnapshotLine line, SnapshotField field, String value) {
        var values = new ArrayList<>(line.values());
        values.set(List.of(SnapshotField.values()).indexOf(field), value);
        return new SnapshotLine(line.loanNoteId(), values).text();
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return bytes.toByteArray();
    }

    private static String text(Answer answer, String path) {
        var field = answer.at(path);
        return field.isNull() ? "" : field.asString();
    }

    private static String daysPastDue(String nextDueOn) {
        return nextDueOn.isEmpty()
                ? "0"
                : String.valueOf(DATE.toEpochDay() - LocalDate.parse(nextDueOn).toEpochDay());
    }

    private static String paid(Answer loanNote, String component) {
        var sum = 0L;
        for (var item : loanNote.at("installments")) {
            sum += item.get(component).asLong();
        }
        return String.valueOf(sum);
    }
}
