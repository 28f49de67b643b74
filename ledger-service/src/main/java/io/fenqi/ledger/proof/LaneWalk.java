package io.fenqi.ledger.proof;

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
import java.util.function.LongConsumer;

/** Walks one lane's chain from its first batch and recomputes everything; stops at the first broken batch. */
final class LaneWalk {
    private static final int BATCHES_A_PAGE = 200;
    /** Ten times what a batch can have. */
    private static final int JOURNALS_A_PAGE = 10_000;

    private final Connection connection;
    private final JournalPages pages;
    private final int lane;
    private final LocalDate through;
    private final RunningBalances balances = new RunningBalances();
    private String hash = Digest.NONE;
    private long batches;
    private long journals;

    /** @param through the last accounting day that is walked */
    LaneWalk(Connection connection, int lane, LocalDate through) {
        this.connection = connection;
        this.pages = new JournalPages(connection);
        this.lane = lane;
        this.through = through;
    }

    /** Whether the chain is as it was hashed; tells after each page how many batches are walked. */
    boolean isWhole(Findings findings, LongConsumer walked) throws SQLException {
        for (var page = nextPage(); !page.isEmpty(); page = nextPage()) {
            var broken = firstBroken(page);
            if (broken.isPresent()) {
                findings.add(Problem.Kind.CHAIN, broken.get());
                return false;
            }
            walked.accept(batches);
        }
        return true;
    }

    private List<Batch> nextPage() throws SQLException {
        var page = new ArrayList<Batch>();
        try (var query = connection.prepareStatement("""
                select * from batch where lane = ? and number > ? and accounting_date <= ?
                 order by number limit
                """ + BATCHES_A_PAGE)) {
            query.setInt(1, lane);
            query.setLong(2, batches);
            query.setObject(3, through);
            try (var row = query.executeQuery()) {
                for (long journalCount = 0; row.next(); ) {
                    var batch = ChainLink.read(row);
                    journalCount += batch.journalCount();
                    if (journalCount > JOURNALS_A_PAGE && !page.isEmpty()) {
                        break;
                    }
                    page.add(batch);
                }
            }
        }
        return page;
    }

    private Optional<String> firstBroken(List<Batch> page) throws SQLException {
        var days = page.stream().map(Batch::accountingDate).toList();
        var from = days.stream().min(LocalDate::compareTo).orElseThrow();
        var to = days.stream().max(LocalDate::compareTo).orElseThrow();
        var journalCount = page.stream().mapToLong(Batch::journalCount).sum();
        if (journalCount > JOURNALS_A_PAGE) {
            return Optional.of("lane %d batch %d: its own row was changed"
                    .formatted(lane, page.getFirst().number()));
        }
        var stored = pages.read(lane, journals + 1, journals + journalCount, from, to);
        for (var batch : page) {
            var fault = faultOf(batch, stored);
            if (fault.isPresent()) {
                return Optional.of("lane %d batch %d: %s".formatted(lane, batch.number(), fault.get()));
            }
            hash = batch.hash();
            batches = batch.number();
            journals += batch.journalCount();
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

    long batches() {
        return batches;
    }

    long journals() {
        return journals;
    }

    String hash() {
        return hash;
    }

    int lane() {
        return lane;
    }

    RunningBalances balances() {
        return balances;
    }
}
