package io.fenqi.ledger.admission;

import io.fenqi.ledger.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money of one lender set aside for one purchase. All amounts in fen.
 *
 * @param positionFen the part reserved on the position
 * @param advanceFen the part reserved on the advance line
 * @param posting what the hold became, once posted
 */
public record Hold(
        UUID id,
        String caller,
        String lenderId,
        long amountFen,
        long positionFen,
        long advanceFen,
        HoldStatus status,
        Instant expiresAt,
        String reference,
        @Nullable Posting posting) {

    /** The purchase that used a hold; the journal's number finds it in the lane. */
    public record Posting(
            UUID journalId,
            long journalNumber,
            LocalDate accountingDate,
            String merchantNo,
            long amountFen,
            String reference) {}

    /** Left by a cancellation that overtook its hold. */
    static Hold tombstone(UUID id, String caller, String lenderId, Instant now) {
        return new Hold(id, caller, lenderId, 0, 0, 0, HoldStatus.VOIDED, now, "", null);
    }

    boolean isOverAt(Instant now) {
        return !expiresAt.isAfter(now);
    }

    Hold ended(HoldStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("hold %s is %s, not to become %s".formatted(id, status, next));
        }
        return new Hold(id, caller, lenderId, amountFen, positionFen, advanceFen, next, expiresAt, reference, posting);
    }

    Hold posted(Journal journal, String merchantNo) {
        var ended = ended(HoldStatus.POSTED);
        var became = new Posting(
                journal.id(),
                journal.number(),
                journal.accountingDate(),
                merchantNo,
                journal.amountFen(),
                journal.reference());
        return new Hold(
                id, caller, lenderId, amountFen, positionFen, advanceFen, ended.status, expiresAt, reference, became);
    }
}
