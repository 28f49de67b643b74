package io.fenqi.repayment.cardrefund;

/** The life of money on its way back to a card. */
enum CardRefundStatus {
    REQUESTED,
    /** Committed before the channel is called: from here on the money may go. */
    SUBMITTED,
    /** Sent, or perhaps sent, and the outcome is not known: never sent again, only asked about. */
    IN_DOUBT,
    RETURNED,
    /** Definitely not gone; people try again, under a new number. */
    REJECTED,
    /** The collection proved false before anything was sent. */
    CANCELLED;

    /** From SUBMITTED and IN_DOUBT back only when it certainly never came. */
    boolean canBecome(CardRefundStatus next) {
        return switch (this) {
            case REQUESTED -> next == SUBMITTED || next == CANCELLED;
            case SUBMITTED -> next == REQUESTED || next == RETURNED || next == REJECTED || next == IN_DOUBT;
            case IN_DOUBT -> next == REQUESTED || next == RETURNED || next == REJECTED;
            case REJECTED -> next == REQUESTED || next == RETURNED || next == CANCELLED;
            case RETURNED, CANCELLED -> false;
        };
    }

    /** Whether there is something to do for it: send it, or ask about it. */
    boolean isUnderWay() {
        return this == REQUESTED || this == SUBMITTED || this == IN_DOUBT;
    }
}
