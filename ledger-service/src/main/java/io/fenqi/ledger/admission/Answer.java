package io.fenqi.ledger.admission;

import io.fenqi.ledger.journal.Journal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stored first result of a request id (LED-06), refusals included.
 *
 * @param journal what was booked, if a journal was asked for and booked
 */
public record Answer(
        RequestKey key,
        Kind kind,
        @Nullable Refusal refusal,
        String detail,
        @Nullable Journal journal) {

    /** What the id was used for. */
    public enum Kind {
        JOURNAL,
        HOLD,
        /** A cancellation that came before its hold. */
        TOMBSTONE
    }

    static Answer of(RequestKey key, Kind kind, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted posted -> new Answer(key, kind, null, "", posted.journal());
            case Outcome.Refused refused -> new Answer(key, kind, refused.refusal(), refused.detail(), null);
            case Outcome.HoldIs ignored -> new Answer(key, kind, null, "", null);
            case Outcome.LineSet ignored -> throw new IllegalArgumentException("a line has no request id");
            case Outcome.Expired ignored -> throw new IllegalArgumentException("expiry has no request id");
            case Outcome.Known ignored -> throw new IllegalArgumentException("already answered");
        };
    }

    /** The day it was booked on, if it was booked. */
    public @Nullable LocalDate accountingDate() {
        return journal == null ? null : journal.accountingDate();
    }
}
