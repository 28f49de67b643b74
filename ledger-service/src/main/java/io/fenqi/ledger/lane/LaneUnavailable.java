package io.fenqi.ledger.lane;

import java.io.Serial;

/** A lane gave no answer: the reason says whether anything can have happened. */
public final class LaneUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What the caller may conclude. */
    public enum Reason {
        /** The queue is full; nothing happened. */
        TOO_BUSY,
        /** Another instance owns the lane; nothing happened here. */
        OWNED_ELSEWHERE,
        /** It may or may not be committed; the same id asked again tells. */
        OUTCOME_UNKNOWN
    }

    private final Reason reason;

    public LaneUnavailable(int lane, Reason reason) {
        super("lane %d: %s".formatted(lane, reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
