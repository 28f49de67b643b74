package io.fenqi.credit.limit;

/** Whether a limit can be spent; repayments are booked in every status. */
enum LimitStatus {
    ACTIVE,
    FROZEN,
    EXPIRED,
    CLOSED;

    boolean canBecome(LimitStatus next) {
        return switch (this) {
            case ACTIVE -> next == FROZEN || next == EXPIRED || next == CLOSED;
            case FROZEN -> next == ACTIVE || next == EXPIRED || next == CLOSED;
            case EXPIRED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
