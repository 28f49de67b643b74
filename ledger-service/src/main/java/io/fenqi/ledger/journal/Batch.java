package io.fenqi.ledger.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * The link that one commit of a lane adds to the lane's hash chain.
 *
 * @param number from 1 without gaps within the lane
 * @param epoch which ownership of the lane wrote it
 * @param sumFen fen debited (and credited) by its journals
 */
public record Batch(
        int lane,
        long number,
        LocalDate accountingDate,
        long epoch,
        long firstJournal,
        int journalCount,
        long sumFen,
        String previousHash,
        String root,
        String hash) {

    /** Chains journals of one lane and day to the batch before; the list must not be empty. */
    public static Batch over(List<Journal> journals, long number, long epoch, String previousHash) {
        var first = journals.getFirst();
        var sumFen = journals.stream().mapToLong(Journal::turnoverFen).sum();
        var unhashed = new Batch(
                first.lane(),
                number,
                first.accountingDate(),
                epoch,
                first.number(),
                journals.size(),
                sumFen,
                previousHash,
                rootOf(journals.stream().map(Batch::digestOf).toList()),
                previousHash);
        return unhashed.withHash(unhashed.computeHash());
    }

    /** Digest of a journal and all its entries. */
    public static String digestOf(Journal journal) {
        var digest = new Digest("journal-1")
                .add(journal.lane())
                .add(journal.number())
                .add(journal.id().toString())
                .add(journal.caller())
                .add(journal.actor())
                .add(journal.event().name())
                .add(journal.lenderId())
                .add(journal.amountFen())
                .add(journal.accountingDate().toEpochDay())
                .add(journal.valueDate().toEpochDay())
                .add(journal.postedAt())
                .add(journal.reference())
                .add(journal.reversalOf() == null ? "" : journal.reversalOf().toString())
                .add(journal.entries().size());
        for (var entry : journal.entries()) {
            digest.add(entry.account().text())
                    .add(entry.sequence())
                    .add(entry.side().name())
                    .add(entry.amountFen())
                    .add(entry.balanceAfterFen());
        }
        return digest.hex();
    }

    public static String rootOf(List<String> journalDigests) {
        var digest = new Digest("root-1");
        journalDigests.forEach(digest::add);
        return digest.hex();
    }

    /** The hash that this batch must carry, from its own fields. */
    public String computeHash() {
        return new Digest("batch-1")
                .add(lane)
                .add(number)
                .add(accountingDate.toEpochDay())
                .add(epoch)
                .add(firstJournal)
                .add(journalCount)
                .add(sumFen)
                .add(previousHash)
                .add(root)
                .hex();
    }

    private Batch withHash(String computed) {
        return new Batch(
                lane, number, accountingDate, epoch, firstJournal, journalCount, sumFen, previousHash, root, computed);
    }
}
