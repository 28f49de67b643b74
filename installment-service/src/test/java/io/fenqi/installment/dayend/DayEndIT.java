package io.fenqi.installment.dayend;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.job.JobProgress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** However the end of a day is broken off, repeated or shared, the book is that of an undisturbed one. */
class DayEndIT extends InstallmentIT {

    private static final DayEndSettings SMALL = new DayEndSettings(7, 2);
    private static final int DAYS = 40;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Clock time;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void killedAtAnyChunkItEndsTheSame(int seed) {
        var book = book();
        var undisturbed = live(book, (step, day) -> instance().run(step, day, new Counted()));
        var random = new Random(seed);
        var killed = live(book, (step, day) -> {
            while (dies(step, day, random)) {
                assertThat(unfinished(step, day)).isPositive();
            }
        });
        killed.isAs(undisturbed);
        assertThat(undisturbed.lines()).isNotEmpty();
        assertThat(undisturbed.loans()).anyMatch(loan -> loan.contains("SUBSTANDARD"));
    }

    @Test
    void twoInstancesAtOnceDoEveryItemOnce() {
        var book = book();
        var alone = new AtomicLong();
        var undisturbed = live(book, (step, day) -> alone.addAndGet(done(step, day)));
        var together = new AtomicLong();
        var shared = live(book, (step, day) -> atOnce(2, i -> done(step, day)).forEach(together::addAndGet));
        shared.isAs(undisturbed);
        assertThat(together.get()).isEqualTo(alone.get()).isPositive();
    }

    @Test
    void doneAgainNothingChanges() {
        var book = book();
        var items = new AtomicLong();
        live(book, (step, day) -> {
            items.addAndGet(done(step, day));
            var once = state(book);
            assertThat(done(step, day)).isZero();
            jdbc.sql("delete from day_end_chunk").update();
            instance().run(step, day, new Counted());
            state(book).isAs(once);
        });
        assertThat(items.get()).isPositive();
    }

    @Test
    void onlyLoansWithSomethingToDoAreTouched() {
        var book = book();
        var before = versions(book);
        var day = days(book).getFirst();
        var moving = jdbc.sql("select count(*) from loan_note where product_code = ? and moves_on <= ?")
                .params(book.product(), day)
                .query(Long.class)
                .single();
        steps.forEach(step -> instance().run(step, day, new Counted()));
        var after = versions(book);
        after.removeAll(before);
        assertThat((long) after.size()).isEqualTo(moving).isPositive();
    }

    private interface Way {
        void run(DayEndStep step, LocalDate day);
    }

    /** Lives through some weeks, says how the book is then, and puts it back. */
    private State live(Book book, Way way) {
        for (var day : days(book)) {
            steps.forEach(step -> way.run(step, day));
        }
        var state = state(book);
        var product = book.product();
        jdbc.sql("delete from bill_line where lender_id = ?").param(product).update();
        jdbc.sql("delete from day_end_chunk").update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'event-delivery' and not picked")
                .update();
        jdbc.sql("""
                update loan_note set status = 'ACTIVE', grade = 'NORMAL', overdue_bucket = null, moves_on = next_due_on + 1,
                       event_sequence = 1
                 where product_code = ?
                """).param(product).update();
        return state;
    }

    /** An instance that dies in the midst of a chunk or right after it; false when it lives to the end. */
    private boolean dies(DayEndStep step, LocalDate day, Random random) {
        var left = new AtomicLong(random.nextInt(6));
        var afterCommit = random.nextBoolean();
        var mortal = new Mortal(step, () -> {
            if (!afterCommit && left.getAndDecrement() == 0) {
                throw new IllegalStateException("killed in a chunk");
            }
        });
        try {
            instance().run(mortal, day, new JobProgress() {
                @Override
                public void total(long items) {}

                @Override
                public void done(long items) {
                    if (afterCommit && left.getAndDecrement() == 0) {
                        throw new IllegalStateException("killed after a chunk");
                    }
                }
            });
            return false;
        } catch (IllegalStateException killed) {
            return unfinished(step, day) > 0;
        }
    }

    private long unfinished(DayEndStep step, LocalDate day) {
        return jdbc.sql("select count(*) from day_end_chunk where step = ? and business_date = ? and done_at is null")
                .params(step.name(), day)
                .query(Long.class)
                .single();
    }

    private long done(DayEndStep step, LocalDate day) {
        var counted = new Counted();
        instance().run(step, day, counted);
        return counted.done.get();
    }

    /** As a process of its own would have it. */
    private RunDayEnd instance() {
        var chunks = (Chunks)
                beans.applyBeanPostProcessorsAfterInitialization(new Chunks(jdbc, SMALL, transaction, time), "chunks");
        return new RunDayEnd(chunks, SMALL);
    }

    /** Days that are still to come, so that the service's own jobs stay away. */
    private List<LocalDate> days(Book book) {
        return book.first().datesUntil(book.first().plusDays(DAYS)).toList();
    }

    /** A loan note and many like it, some with a due date that the days pass, some that the days bill. */
    private Book book() {
        jdbc.sql("update loan_note set moves_on = null").update();
        jdbc.sql("delete from day_end_chunk").update();
        var product = product(Map.of());
        var loan = loan(product, UUID.randomUUID(), 1_200_00, 3);
        var first = clock.today().plusDays(100);
        jdbc.sql("""
                insert into loan_note
                select (jsonb_populate_record(n, jsonb_build_object(
                           'customer_id', md5('c' || :product || k / 2)::uuid, 'id', md5('l' || :product || k)::uuid,
                           'loan_note_no', n.loan_note_no || '-' || k, 'purchase_id', md5('p' || k)::uuid,
                           'next_due_on', n.next_due_on + k, 'moves_on', n.next_due_on + k + 1))).*
                  from loan_note n, generate_series(1, 120) k where n.id = :loan
                """).param("product", product).param("loan", loan).update();
        jdbc.sql("""
                insert into due_item
                select (jsonb_populate_record(i, jsonb_build_object(
                           'customer_id', md5('c' || :product || k / 2)::uuid,
                           'loan_note_id', md5('l' || :product || k)::uuid,
                           'due_date', i.due_date + k, 'bill_on', i.bill_on + k))).*
                  from due_item i, generate_series(1, 120) k where i.loan_note_id = :loan
                """).param("product", product).param("loan", loan).update();
        jdbc.sql("update loan_note set event_sequence = 1, moves_on = next_due_on + 1 where product_code = ?")
                .param(product)
                .update();
        return new Book(product, first);
    }

    private State state(Book book) {
        return new State(
                lines("""
                        select id || status || grade || coalesce(overdue_bucket, -1) || coalesce(moves_on::text, '')
                               || event_sequence
                          from loan_note where product_code = ? order by id
                        """, book),
                lines(
                        "select l::text from bill_line l where lender_id = ? order by loan_note_id, installment_no",
                        book));
    }

    private List<String> versions(Book book) {
        return new ArrayList<>(lines("select id || ' ' || version from loan_note where product_code = ?", book));
    }

    private List<String> lines(String sql, Book book) {
        return jdbc.sql(sql).param(book.product()).query(String.class).list();
    }

    private record Book(String product, LocalDate first) {}

    private record State(List<String> loans, List<String> lines) {

        void isAs(State other) {
            assertThat(loans).containsExactlyElementsOf(other.loans);
            assertThat(lines).containsExactlyElementsOf(other.lines);
        }
    }

    /** A step whose process may die after its work and before its commit. */
    private record Mortal(DayEndStep step, Runnable fate) implements DayEndStep {

        @Override
        public String name() {
            return step.name();
        }

        @Override
        public String places() {
            return step.places();
        }

        @Override
        public void work(Chunk chunk) {
            step.work(chunk);
            fate.run();
        }
    }

    private static final class Counted implements JobProgress {

        private final AtomicLong done = new AtomicLong();

        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {
            done.addAndGet(items);
        }
    }
}
