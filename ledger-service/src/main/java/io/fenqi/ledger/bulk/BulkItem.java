package io.fenqi.ledger.bulk;

import io.fenqi.ledger.hold.HoldRequests.NewHold;
import io.fenqi.ledger.hold.HoldRequests.Posting;
import io.fenqi.ledger.hold.HoldRequests.Release;
import io.fenqi.ledger.posting.NewJournal;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of a bulk call: the fields of its kind, as the single call takes them. They are checked by the rules of
 * that kind, so that a bad item is refused and the others are not.
 */
record BulkItem(
        @Nullable Kind kind,
        @Nullable UUID id,
        @Nullable JournalTemplate event,
        @Nullable String lenderId,
        NewJournal.@Nullable NamedParties parties,
        @Nullable Long amountFen,
        @Nullable String reference,
        @Nullable LocalDate valueDate,
        @Nullable UUID reversalOf,
        @Nullable Boolean advanceAllowed,
        @Nullable Instant expiresAt,
        @Nullable String merchantNo) {

    /** Which single call the item stands for. */
    enum Kind {
        JOURNAL,
        HOLD,
        POSTING,
        VOID
    }

    private long fen() {
        return amountFen == null ? 0 : amountFen;
    }

    @SuppressWarnings("NullAway") // what is missing is found by the validation of the body
    NewJournal toJournal() {
        return new NewJournal(event, lenderId, parties, fen(), reference, valueDate, reversalOf);
    }

    @SuppressWarnings("NullAway") // what is missing is found by the validation of the body
    NewHold toHold() {
        return new NewHold(lenderId, fen(), Boolean.TRUE.equals(advanceAllowed), expiresAt, reference);
    }

    @SuppressWarnings("NullAway") // what is missing is found by the validation of the body
    Posting toPosting() {
        return new Posting(lenderId, merchantNo, fen(), reference);
    }

    @SuppressWarnings("NullAway") // what is missing is found by the validation of the body
    Release toRelease() {
        return new Release(lenderId);
    }
}
