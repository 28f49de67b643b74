package io.fenqi.settlement.advance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table advance. */
@Component
class Advances {
    private final JdbcClient jdbc;

    Advances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row per lender for whom anything was advanced on the date. */
    void open(LocalDate date, Instant dueAt) {
        jdbc.sql("""
                insert into advance (lender_id, accounting_date, amount_fen, due_at, status)
                select lender_id, accounting_date, sum(advance_fen), ?, 'DRAWN' from trade_item
                 where accounting_date = ? and kind = 'PURCHASE' and advance_fen > 0
                 group by lender_id, accounting_date
                on conflict do nothing
                """).params(Timestamp.from(dueAt), date).update();
    }

    /** Whose time is over and of which nobody has said yet whether they are back; oldest first. */
    List<Advance> fallingDue(Instant now, int limit) {
        return jdbc.sql("""
                select * from advance where status = 'DRAWN' and due_at <= ?
                 order by due_at, lender_id, accounting_date limit ?
                """)
                .params(Timestamp.from(now), limit)
                .query(Advances::read)
                .list();
    }

    List<String> lendersOverdue(int limit) {
        return jdbc.sql("select distinct lender_id from advance where status = 'OVERDUE' order by 1 limit ?")
                .param(limit)
                .query(String.class)
                .list();
    }

    /** Oldest first. */
    List<Advance> overdue(String lenderId) {
        return jdbc.sql("select * from advance where lender_id = ? and status = 'OVERDUE' order by accounting_date")
                .param(lenderId)
                .query(Advances::read)
                .list();
    }

    /** Newest first, before the given date. */
    List<Advance> list(String lenderId, LocalDate before, int limit) {
        return jdbc.sql("""
                select * from advance where lender_id = ? and accounting_date < ? order by accounting_date desc limit ?
                """)
                .params(lenderId, before, limit)
                .query(Advances::read)
                .list();
    }

    /** False if another thread was first. */
    boolean become(Advance advance, AdvanceStatus next) {
        if (!advance.status().canBecome(next)) {
            throw new IllegalStateException("%s cannot become %s".formatted(advance, next));
        }
        return jdbc.sql("update advance set status = ? where lender_id = ? and accounting_date = ? and status = ?")
                        .params(
                                next.name(),
                                advance.lenderId(),
                                advance.accountingDate(),
                                advance.status().name())
                        .update()
                == 1;
    }

    private static Advance read(ResultSet row, int number) throws SQLException {
        return new Advance(
                row.getString("lender_id"),
                row.getObject("accounting_date", LocalDate.class),
                row.getLong("amount_fen"),
                row.getTimestamp("due_at").toInstant(),
                AdvanceStatus.valueOf(row.getString("status")));
    }
}
