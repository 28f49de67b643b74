package io.fenqi.ledger.admission;

import io.fenqi.ledger.journal.Digest;
import java.time.LocalDate;

/**
 * Where a lane's history ends.
 *
 * @param closedThrough last accounting day that takes no more entries (LED-07)
 */
public record ChainHead(long batchNumber, String batchHash, long journalNumber, LocalDate closedThrough) {
    /** A lane that has booked nothing. */
    public static final ChainHead START = new ChainHead(0, Digest.NONE, 0, LocalDate.EPOCH);
}
