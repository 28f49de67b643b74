package io.fenqi.repayment.withholding;

/** The life of an order at a channel. */
public enum WithholdingStatus {
    REQUESTED,
    /** Committed before the channel is called: from here on the money may be taken. */
    SUBMITTED,
    /** Sent, or perhaps sent, and the outcome is not known: never sent again, only asked about (REP-08). */
    IN_DOUBT,
    COLLECTED,
    REJECTED;

    /** A rejected order may still turn out to be collected, by the channel's signed word; never the other way round. */
    boolean canBecome(WithholdingStatus next) {
        return switch (this) {
            case REQUESTED -> next == SUBMITTED;
            case SUBMITTED -> next == COLLECTED || next == REJECTED || next == IN_DOUBT;
            case IN_DOUBT -> next == COLLECTED || next == REJECTED;
            case REJECTED -> next == COLLECTED;
            case COLLECTED -> false;
        };
    }
}
