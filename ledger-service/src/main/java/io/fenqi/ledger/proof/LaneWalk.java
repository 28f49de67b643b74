package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.journal.Digest;
import io.fenqi.ledger.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks one lane's chain from its first batch and recomputes everything; stops at the first broken batch. */
final class LaneWalk {
    private static final int BATCHES_A_PAGE = 200;

    private final Connection connection;
    private final JournalPages pages;
    private final int lane;
    private final RunningBalances balances = new RunningBalances();
    private String hash = Digest.NONE;
    private long batches;
    private long journals;
    private long sumFen;

    LaneWalk(Connection connection, int lane) {
        this.connection = connection;
        this.pages = new JournalPages(connection);
        this.lane = lane;
    }

    /** The problems of this lane: at most one of its chain, and those of its balances and holds if that is whole. */
    List<Problem> walk() throws SQLException {
        for (var page = nextPage(); !page.isEmpty(); page = nextPage()) {
            var broken = firstBroken(page);
            if (broken.isPresent()) {
                return List.of(new Problem(Problem.Kind.CHAIN, broken.get()));
            }
        }
        var problems = new ArrayList<Problem>();
        checkEnd(problems);
        checkBalances(problems);
        checkHolds(problems);
        return problems;
    }

    private List<Batch> nextPage() throws SQLException {
        var page = new ArrayList<Batch>();
        try (var query = connection.prepareStatement(
                "select * from batch where lane = ? and number > ? order by number limit " + BATCHES_A_PAGE)) {
            query.setInt(1, lane);
            query.setLong(2, batches);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    page.add(ChainLink.read(row));
                }
            }
        }
        return page;
    }

    private Optional<String> firstBroken(List<Batch> page) throws SQLException {
        var days = page.stream().map(Batch::accountingDate).toList();
        var from = days.stream().min(LocalDate::compareTo).orElseThrow();
        var to = days.stream().max(LocalDate::compareTo).orElseThrow();
        var last = page.getLast().firstJournal() + page.getLast().journalCount() - 1;
        var stored = pages.read(lane, journals + 1, last, from, to);
        for (var batch : page) {
            var fault = faultOf(batch, stored);
            if (fault.isPresent()) {
                return Optional.of("lane %d batch %d: %s".formatted(lane, batch.number(), fault.get()));
            }
            hash = batch.hash();
            batches = batch.number();
            journals += batch.journalCount();
            sumFen += batch.sumFen();
        }
        return Optional.empty();
    }

    private Optional<String> faultOf(Batch batch, Map<Long, Journal> stored) {
        if (batch.number() != batches + 1) {
            return Optional.of("a batch is missing before it");
        }
        if (!batch.previousHash().equals(hash)) {
            return Optional.of("it does not follow the batch before");
        }
        if (batch.firstJournal() != journals + 1) {
            return Optional.of("journals are missing before it");
        }
        var found = new ArrayList<Journal>();
        for (var number = batch.firstJournal(); number < batch.firstJournal() + batch.journalCount(); number++) {
            var journal = stored.get(number);
            if (journal == null || !journal.accountingDate().equals(batch.accountingDate())) {
                return Optional.of("journal %d is missing or no journal".formatted(number));
            }
            found.add(journal);
        }
        var again = Batch.over(found, batch.number(), batch.epoch(), hash);
        if (!again.root().equals(batch.root())) {
            return Optional.of("its journals are not those that were hashed");
        }
        if (!again.equals(batch)) {
            return Optional.of("its own row was changed");
        }
        for (var journal : found) {
            if (!balances.follow(journal)) {
                return Optional.of("entries of journal %d do not follow".formatted(journal.number()));
            }
        }
        return Optional.empty();
    }

    private void checkEnd(List<Problem> problems) throws SQLException {
        var sql = """
                select batch_number, batch_hash, journal_number,
                       (select count(*) from journal where lane = l.lane) journals,
                       (select count(*) from entry where lane = l.lane) entries
                  from lane l where lane = ?
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, lane);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong("batch_number") != batches
                        || !row.getString("batch_hash").equals(hash)
                        || row.getLong("journal_number") != journals) {
                    problems.add(new Problem(
                            Problem.Kind.CHAIN,
                            "lane %d ends at batch %d, not where its row says".formatted(lane, batches)));
                }
                if (row.getLong("journals") != journals || row.getLong("entries") != balances.entryCount()) {
                    problems.add(new Problem(
                            Problem.Kind.CHAIN,
                            "lane %d has journals or entries outside of any batch".formatted(lane)));
                }
            }
        }
    }

    private void checkBalances(List<Problem> problems) throws SQLException {
        var moved = 0;
        try (var query = connection.prepareStatement(
                "select account, balance_fen, sequence from balance where lane = ? order by account")) {
            query.setInt(1, lane);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var account = row.getString("account");
                    var last = AccountCode.parse(account).map(balances::of).orElse(RunningBalances.Last.NONE);
                    moved += row.getLong("sequence") > 0 ? 1 : 0;
                    if (last.balanceFen() != row.getLong("balance_fen") || last.sequence() != row.getLong("sequence")) {
                        problems.add(new Problem(Problem.Kind.BALANCE, "lane %d account %s".formatted(lane, account)));
                    }
                }
            }
        }
        if (moved != balances.accountCount()) {
            problems.add(new Problem(
                    Problem.Kind.BALANCE, "lane %d: an account has entries and no balance".formatted(lane)));
        }
    }

    private void checkHolds(List<Problem> problems) throws SQLException {
        var sql = """
                select b.account from balance b
                  left join (select lender_id, sum(position_fen) position_fen, sum(advance_fen) advance_fen
                               from hold where lane = ? and status = 'HELD' group by lender_id) h on h.lender_id = b.owner
                 where b.lane = ? and b.account_type in ('LENDER_POSITION', 'ADVANCE_RECEIVABLE')
                   and b.held_fen <> coalesce(
                       case b.account_type when 'LENDER_POSITION' then h.position_fen else h.advance_fen end, 0)
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, lane);
            query.setInt(2, lane);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    problems.add(new Problem(
                            Problem.Kind.HOLD,
                            "lane %d account %s: held is not what is held".formatted(lane, row.getString(1))));
                }
            }
        }
    }

    long batches() {
        return batches;
    }

    long journals() {
        return journals;
    }

    long sumFen() {
        return sumFen;
    }
}
