package io.fenqi.ledger.position;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.admission.AccountState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lenders' funds as committed. */
@Repository
public class Positions {
    private static final String SELECT = """
            select l.lender_id,
                   coalesce(p.balance_fen, 0) balance_fen, coalesce(p.held_fen, 0) held_fen,
                   coalesce(case when p.mark_date < :today then p.balance_fen else p.mark_fen end, 0) mark_fen,
                   coalesce(a.balance_fen, 0) drawn_fen, coalesce(a.held_fen, 0) advance_held_fen,
                   coalesce(a.line_fen, 0) line_fen, coalesce(a.line_valid_to, date '1970-01-01') line_valid_to,
                   coalesce(a.line_suspended, false) line_suspended
              from lender l
              left join balance p on p.lane = l.lane and p.account = 'LENDER_POSITION:' || l.lender_id
              left join balance a on a.lane = l.lane and a.account = 'ADVANCE_RECEIVABLE:' || l.lender_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PositionSettings settings;

    Positions(JdbcClient jdbc, Clock clock, PositionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    public Optional<PositionView> find(String lenderId) {
        return jdbc.sql(SELECT + "where l.lender_id = :id")
                .param("today", BusinessTime.today(clock))
                .param("id", lenderId)
                .query(this::view)
                .optional();
    }

    /** By lender id, after the given one. */
    List<PositionView> list(String after, int limit) {
        return jdbc.sql(SELECT + "where l.lender_id > :after order by l.lender_id limit :limit")
                .param("today", BusinessTime.today(clock))
                .param("after", after)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /**
     * What was advanced through the end of an accounting date and has not come back, in fen (POS-05). Money that comes
     * in repays the oldest advance first, so it is what is drawn now without what was drawn later.
     */
    public long advanceDueFen(String lenderId, LocalDate drawnThrough) {
        return jdbc.sql("""
                select greatest(0, a.balance_fen - coalesce(
                           (select sum(e.amount_fen) from entry e
                             where e.lane = a.lane and e.account = a.account and e.side = 'D'
                               and e.accounting_date > :through), 0))
                  from lender l
                  join balance a on a.lane = l.lane and a.account = 'ADVANCE_RECEIVABLE:' || l.lender_id
                 where l.lender_id = :id
                """)
                .param("through", drawnThrough)
                .param("id", lenderId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private PositionView view(ResultSet row, int ignored) throws SQLException {
        var lenderId = row.getString("lender_id");
        var advance = new AccountState(
                AccountCode.of(AccountType.ADVANCE_RECEIVABLE, lenderId),
                row.getLong("drawn_fen"),
                row.getLong("advance_held_fen"),
                0,
                row.getLong("line_fen"),
                row.getObject("line_valid_to", LocalDate.class),
                row.getBoolean("line_suspended"));
        var availableFen = row.getLong("balance_fen") - row.getLong("held_fen");
        var advanceAvailableFen = advance.advanceAvailableFen(BusinessTime.today(clock));
        return new PositionView(
                lenderId,
                row.getLong("balance_fen"),
                row.getLong("held_fen"),
                availableFen,
                advance.lineFen(),
                advance.balanceFen(),
                advance.heldFen(),
                advanceAvailableFen,
                advance.lineSuspended(),
                PositionState.of(availableFen, advanceAvailableFen, row.getLong("mark_fen"), settings.lowPercent())
                        .name());
    }
}
