package io.fenqi.installment.dayend;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two books alike, with the same business in both: the days of one end on time, those of the other weeks late, and bills
 * and loans are the same to the fen.
 */
class CatchUpIT extends InstallmentIT {

    private static final int CUSTOMERS = 12;
    private static final int DAYS = 100;
    private static final int LATE = 20;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    RunDayEnd dayEnd;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(11);
    private final List<UUID> onTime = new ArrayList<>();
    private final List<UUID> late = new ArrayList<>();
    private final List<UUID> onTimeLoans = new ArrayList<>();
    private final List<UUID> lateLoans = new ArrayList<>();

    /** The service's own jobs wait for ever behind a day that is never due. */
    @BeforeEach
    void holdOwnJobs() {
        jdbc.sql("""
                insert into job_run (job, business_date, status, due_at)
                select job, date '2000-01-01', 'SCHEDULED', timestamptz '2999-01-01'
                  from (values ('age-loans'), ('issue-bills')) j (job)
                """).update();
    }

    @AfterEach
    void releaseOwnJobs() {
        jdbc.sql("delete from job_run where business_date = date '2000-01-01'").update();
    }

    @Test
    void daysCaughtUpAreDaysOnTime() {
        var product = product(Map.of("graceDays", 2));
        for (var i = 0; i < CUSTOMERS; i++) {
            onTime.add(new UUID(0x0000_0000_0000_0001L, random.nextLong()));
            late.add(new UUID(0xffff_ffff_0000_0001L, random.nextLong()));
        }
        var owed = clock.today();
        for (var i = 0; i < DAYS; i++) {
            var day = clock.today().plusDays(1);
            clock.moveTo(day, LocalTime.of(0, 40));
            end(onTime, "on-time", day);
            business(product);
            jdbc.sql("delete from scheduled_tasks where task_name = 'event-delivery' and not picked")
                    .update();
            if (i % LATE == LATE - 1) {
                owed.plusDays(1).datesUntil(day.plusDays(1)).forEach(missed -> end(late, "late", missed));
                owed = day;
            }
        }
        assertThat(bills(late)).isEqualTo(bills(onTime)).hasSizeGreaterThan(2 * CUSTOMERS);
        assertThat(loans(lateLoans)).isEqualTo(loans(onTimeLoans));
        assertThat(loans(lateLoans)).anyMatch(line -> line.contains("SUBSTANDARD 2"));
    }

    /** Something that some customer does in both books. */
    private void business(String product) {
        var who = random.nextInt(CUSTOMERS);
        var what = random.nextInt(10);
        var fen = 1 + random.nextInt(600_00);
        if (what < 2 && onTimeLoans.size() < 3 * CUSTOMERS || onTimeLoans.isEmpty()) {
            var terms = random.nextBoolean() ? 3 : 12;
            onTimeLoans.add(loan(product, onTime.get(who), 100_00 + fen, terms));
            lateLoans.add(loan(product, late.get(who), 100_00 + fen, terms));
        } else if (what < 5 && who > CUSTOMERS / 3) {
            var purpose = random.nextBoolean() ? "DUE" : "FREE";
            pay(UUID.randomUUID(), product, onTime.get(who), fen, clock.now(), purpose)
                    .isOk();
            pay(UUID.randomUUID(), product, late.get(who), fen, clock.now(), purpose)
                    .isOk();
        } else if (what == 5) {
            var which = random.nextInt(onTimeLoans.size());
            refund(onTimeLoans.get(which));
            refund(lateLoans.get(which));
        }
    }

    private void refund(UUID id) {
        var loan = loanNote(id);
        if (loan.at("outstandingPrincipalFen").asLong() > 20_00) {
            refund(id, UUID.fromString(loan.at("customerId").asString()), 10_00, false)
                    .isOk();
        }
    }

    private void end(List<UUID> customers, String book, LocalDate day) {
        for (var step : steps) {
            dayEnd.run(new OneBook(step, book, customers), day, new JobProgress() {
                @Override
                public void total(long items) {}

                @Override
                public void done(long items) {}
            });
        }
    }

    private List<String> bills(List<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> jdbc.sql("""
                                select l.due_date || ' ' || l.issued_on || ' ' || l.installment_no || ' '
                                       || l.principal_fen || ' ' || l.interest_fen
                                  from bill_line l join loan_note n on n.id = l.loan_note_id
                                 where l.customer_id = ? order by l.due_date, n.loan_note_no, l.installment_no
                                """).param(customer).query(String.class).list().stream())
                .toList();
    }

    private List<String> loans(List<UUID> ids) {
        return ids.stream()
                .map(id -> jdbc.sql("""
                        select status || ' ' || grade || ' ' || coalesce(overdue_bucket, -1) || ' '
                               || coalesce(moves_on::text, '') || ' ' || coalesce(next_due_on::text, '')
                          from loan_note where id = ?
                        """).param(id).query(String.class).single())
                .toList();
    }

    /** A step that sees one of the two books; their customers lie apart. */
    private record OneBook(DayEndStep step, String book, List<UUID> customers) implements DayEndStep {

        @Override
        public String name() {
            return step.name() + "-" + book;
        }

        @Override
        public String places() {
            var ids = String.join("','", customers.stream().map(UUID::toString).toList());
            return "select * from (%s) place where customer_id in ('%s')".formatted(step.places(), ids);
        }

        @Override
        public void work(Chunk chunk) {
            step.work(chunk);
        }
    }
}
