package io.fenqi.installment.dayend;

import io.fenqi.kit.database.OldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Table day_end_chunk: the chunks of a date, each done in the transaction that marks it done, so that whoever dies leaves
 * it as it was and whoever comes next goes on.
 */
@Component
class Chunks {

    static final OldRows DONE = new OldRows("day-end-chunk", """
            delete from day_end_chunk where (business_date, step, no) in
                (select business_date, step, no from day_end_chunk where done_at < ? limit ?)
            """);

    private final JdbcClient jdbc;
    private final DayEndSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Chunks(JdbcClient jdbc, DayEndSettings settings, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Cuts a date unless it is cut already, and says how many items are still to be done. */
    @Transactional
    public long cut(DayEndStep step, LocalDate date) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('day-end ' || :step || :date, 0))")
                .param("step", step.name())
                .param("date", date.toString())
                .query((row, index) -> index)
                .list();
        jdbc.sql("""
                        with place as (
                            select day, customer_id, count(*) as items from (%s) item group by day, customer_id),
                        numbered as (
                            select *, (sum(items) over (order by day, customer_id) - items) / :size as position
                              from place)
                        insert into day_end_chunk (business_date, step, no, first_day, first_customer, last_day,
                                                   last_customer, items)
                        select :date, :step, trunc(position),
                               min(day), (array_agg(customer_id order by day, customer_id))[1],
                               max(day), (array_agg(customer_id order by day desc, customer_id desc))[1],
                               sum(items)
                          from numbered
                         where not exists (select from day_end_chunk where business_date = :date and step = :step)
                         group by trunc(position)
                        """.formatted(step.places()))
                .param("date", date)
                .param("step", step.name())
                .param("size", settings.chunk())
                .update();
        return jdbc.sql("""
                        select coalesce(sum(items), 0) from day_end_chunk
                         where business_date = ? and step = ? and done_at is null
                        """).params(date, step.name()).query(Long.class).single();
    }

    /**
     * Does the next chunk and answers its items; empty when all are done, also those that others had taken: it waits for
     * them, and does what they leave.
     *
     * <p>It waits in a transaction of its own: a chunk that was found done by the time it was locked stays locked, and
     * others wait for chunks in their order.
     */
    public OptionalInt next(DayEndStep step, LocalDate date) {
        var free = transaction.execute(status -> work(step, date, "skip locked"));
        return free.isPresent() ? free : transaction.execute(status -> work(step, date, ""));
    }

    private OptionalInt work(DayEndStep step, LocalDate date, String whenLocked) {
        var taken = take(step, date, whenLocked);
        if (taken.isEmpty()) {
            return OptionalInt.empty();
        }
        var chunk = taken.get();
        step.work(chunk);
        jdbc.sql("update day_end_chunk set done_at = ? where business_date = ? and step = ? and no = ?")
                .params(Timestamp.from(clock.instant()), date, step.name(), chunk.no())
                .update();
        return OptionalInt.of(chunk.items());
    }

    private Optional<Chunk> take(DayEndStep step, LocalDate date, String whenLocked) {
        return jdbc.sql("""
                        select * from day_end_chunk
                         where business_date = ? and step = ? and done_at is null
                         order by no limit 1 for update
                        """ + whenLocked)
                .params(date, step.name())
                .query((row, index) -> chunk(row))
                .optional();
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getObject("business_date", LocalDate.class),
                row.getInt("no"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("first_customer", UUID.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("last_customer", UUID.class),
                row.getInt("items"));
    }
}
