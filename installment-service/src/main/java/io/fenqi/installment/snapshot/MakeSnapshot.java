package io.fenqi.installment.snapshot;

import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down a lender's whole book: every loan note that was ever in force, as it is now, days counted to the business
 * date (AGR-08).
 *
 * <p>One statement reads them all, so the file is of one moment; a cursor brings them a thousand at a time, so its length
 * costs no memory. A file is made once; the lender hears of it in the same transaction.
 */
@Service
class MakeSnapshot {
    private static final int FETCH_SIZE = 1_000;

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    MakeSnapshot(Snapshots snapshots, JdbcClient jdbc, Events events, Clock clock) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody with a product that was ever offered. */
    @Transactional(readOnly = true)
    public List<String> lenders() {
        return jdbc.sql("select distinct lender_id from product_version where status <> 'DRAFT' order by lender_id")
                .query(String.class)
                .list();
    }

    @Transactional
    public void make(String lenderId, LocalDate date) {
        if (snapshots.find(lenderId, date).isPresent()) {
            return;
        }
        var writer = new SnapshotWriter(snapshots, lenderId, date);
        jdbc.sql("""
                        select n.id, n.loan_note_no, n.event_sequence, n.status, n.schedule_version, n.principal_fen,
                               case when n.status = 'VOID' then 0 else i.principal_due - i.principal_paid end
                                   as outstanding,
                               i.principal_paid, i.interest_paid, i.fee_paid, i.penalty_paid, n.next_due_on,
                               case when n.status in ('ACTIVE', 'OVERDUE')
                                    then greatest(0, cast(:date as date) - n.next_due_on) else 0 end as days_past_due
                          from loan_note n
                         cross join lateral (
                               select sum(principal_due_fen) as principal_due, sum(principal_paid_fen) as principal_paid,
                                      sum(interest_paid_fen) as interest_paid, sum(fee_paid_fen) as fee_paid,
                                      sum(penalty_paid_fen) as penalty_paid
                                 from due_item d where d.customer_id = n.customer_id and d.loan_note_id = n.id) i
                         where n.lender_id = :lender and n.open_from is not null
                         order by n.id
                        """)
                .param("date", date)
                .param("lender", lenderId)
                .withFetchSize(FETCH_SIZE)
                .query(row -> {
                    writer.add(line(row));
                });
        var snapshot = new Snapshot(lenderId, date, clock.instant(), writer.finish());
        snapshots.add(snapshot, writer.partCount());
        events.publish(new NewEvent(
                "snapshot.ready",
                "lender:" + lenderId,
                "snapshots/" + date,
                1,
                new Ready(
                        date,
                        snapshot.figures().loanCount(),
                        snapshot.figures().outstandingPrincipalFen(),
                        snapshot.figures().sha256())));
    }

    /** The columns stand in the order of the fields. */
    private static SnapshotLine line(ResultSet row) throws SQLException {
        var values = new String[SnapshotField.values().length];
        for (int i = 0; i < values.length; i++) {
            var value = row.getString(i + 2);
            values[i] = value == null ? "" : value;
        }
        return new SnapshotLine(row.getObject("id", UUID.class).toString(), List.of(values));
    }

    private record Ready(LocalDate date, long loanCount, long outstandingPrincipalFen, String sha256) {}
}
