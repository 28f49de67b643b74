package io.fenqi.ledger.admission;

import io.fenqi.ledger.journal.Batch;
import io.fenqi.ledger.journal.Digest;
import java.time.LocalDate;

/**
 * Where a lane's history ends.
 *
 * @param lastDay accounting day of the last batch; days never go back, even if the clock does
 * @param closedThrough last accounting day that takes no more entries (LED-07)
 */
public record ChainHead(
        long batchNumber, String batchHash, long journalNumber, LocalDate lastDay, LocalDate closedThrough) {
    /** A lane that has booked nothing. */
    public static final ChainHead START = new ChainHead(0, Digest.NONE, 0, LocalDate.EPOCH, LocalDate.EPOCH);

    /** The accounting day of what is booked on a business date: never a closed day, never before the last. */
    LocalDate accountingDateOn(LocalDate businessDate) {
        var open = closedThrough.plusDays(1);
        var earliest = open.isBefore(lastDay) ? lastDay : open;
        return businessDate.isBefore(earliest) ? earliest : businessDate;
    }

    ChainHead after(Batch batch) {
        return new ChainHead(
                batch.number(),
                batch.hash(),
                journalNumber + batch.journalCount(),
                batch.accountingDate(),
                closedThrough);
    }
}
