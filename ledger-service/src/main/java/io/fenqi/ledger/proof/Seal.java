package io.fenqi.ledger.proof;

import io.fenqi.ledger.journal.Digest;
import java.time.LocalDate;
import java.util.List;

/**
 * What is signed when a day is closed: where every lane's chain ends and what every type of account holds. Amounts in
 * fen.
 *
 * @param laneHeads {@code lane:batch:hash} of each lane, by lane
 * @param totals the trial balance of the day
 */
record Seal(
        LocalDate accountingDate,
        String previousHash,
        String laneHeads,
        long journalCount,
        long debitFen,
        long creditFen,
        List<Total> totals) {

    /** One type of account in one lane: what it did on the day and held at its end. */
    record Total(int lane, String accountType, long debitFen, long creditFen, long closingFen) {}

    String hash() {
        var digest = new Digest("day-seal-1")
                .add(accountingDate.toEpochDay())
                .add(previousHash)
                .add(laneHeads)
                .add(journalCount)
                .add(debitFen)
                .add(creditFen)
                .add(totals.size());
        for (var total : totals) {
            digest.add(total.lane())
                    .add(total.accountType())
                    .add(total.debitFen())
                    .add(total.creditFen())
                    .add(total.closingFen());
        }
        return digest.hex();
    }
}
