package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;

/** Whether a lane ended where its walk did: the rows of now, or the totals of a sealed day, against what was walked. */
final class LaneEnd {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final LaneWalk walk;

    LaneEnd(Connection connection, LaneWalk walk) {
        this.connection = connection;
        this.walk = walk;
    }

    /** After a walk up to now. */
    void checkNow(Findings findings) throws SQLException {
        checkEnd(findings);
        checkBalances(findings);
        checkHolds(findings);
    }

    /** After a walk through a sealed day; that the chain ended there is the seal's to say. */
    void checkClosing(LocalDate day, Findings findings) throws SQLException {
        var walked = walk.balances().byType();
        var sealed = new HashMap<String, Long>();
        try (var query = connection.prepareStatement(
                "select account_type, closing_fen from trial_balance where accounting_date = ? and lane = ?")) {
            query.setObject(1, day);
            query.setInt(2, walk.lane());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    sealed.put(row.getString("account_type"), row.getLong("closing_fen"));
                }
            }
        }
        if (!walked.equals(sealed)) {
            findings.add(
                    Problem.Kind.BALANCE,
                    "lane %d: entries through %s are not what was sealed".formatted(walk.lane(), day));
        }
    }

    private void checkEnd(Findings findings) throws SQLException {
        var sql = """
                select batch_number, batch_hash, journal_number,
                       (select count(*) from journal where lane = l.lane) journals,
                       (select count(*) from entry where lane = l.lane) entries
                  from lane l where lane = ?
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, walk.lane());
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong("batch_number") != walk.batches()
                        || !row.getString("batch_hash").equals(walk.hash())
                        || row.getLong("journal_number") != walk.journals()) {
                    findings.add(
                            Problem.Kind.CHAIN,
                            "lane %d ends at batch %d, not where its row says".formatted(walk.lane(), walk.batches()));
                }
                if (row.getLong("journals") != walk.journals()
                        || row.getLong("entries") != walk.balances().entryCount()) {
                    findings.add(
                            Problem.Kind.CHAIN,
                            "lane %d has journals or entries outside of any batch".formatted(walk.lane()));
                }
            }
        }
    }

    private void checkBalances(Findings findings) throws SQLException {
        var moved = 0;
        try (var query = connection.prepareStatement(
                "select account, balance_fen, sequence from balance where lane = ? order by account")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setInt(1, walk.lane());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var account = row.getString("account");
                    var last =
                            AccountCode.parse(account).map(walk.balances()::of).orElse(RunningBalances.Last.NONE);
                    moved += row.getLong("sequence") > 0 ? 1 : 0;
                    if (last.balanceFen() != row.getLong("balance_fen") || last.sequence() != row.getLong("sequence")) {
                        findings.add(Problem.Kind.BALANCE, "lane %d account %s".formatted(walk.lane(), account));
                    }
                }
            }
        }
        if (moved != walk.balances().accountCount()) {
            findings.add(Problem.Kind.BALANCE, "lane %d: an account has entries and no balance".formatted(walk.lane()));
        }
    }

    private void checkHolds(Findings findings) throws SQLException {
        var sql = """
                select b.account from balance b
                  left join (select lender_id, sum(position_fen) position_fen, sum(advance_fen) advance_fen
                               from hold where lane = ? and status = 'HELD' group by lender_id) h on h.lender_id = b.owner
                 where b.lane = ? and b.account_type in ('LENDER_POSITION', 'ADVANCE_RECEIVABLE')
                   and b.held_fen <> coalesce(
                       case b.account_type when 'LENDER_POSITION' then h.position_fen else h.advance_fen end, 0)
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, walk.lane());
            query.setInt(2, walk.lane());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    findings.add(
                            Problem.Kind.HOLD,
                            "lane %d account %s: held is not what is held".formatted(walk.lane(), row.getString(1)));
                }
            }
        }
    }
}
