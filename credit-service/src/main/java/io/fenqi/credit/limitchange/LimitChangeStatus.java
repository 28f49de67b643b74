package io.fenqi.credit.limitchange;

/** The way of a proposal to its effect; only a higher limit passes PROPOSED (risk) and waits for AGREED (the customer). */
enum LimitChangeStatus {
    PROPOSED,
    ASSESSED,
    APPROVED,
    AGREED,
    EFFECTIVE,
    ENDED,
    REJECTED,
    WITHDRAWN,
    LAPSED;

    boolean canBecome(LimitChangeStatus next) {
        return switch (this) {
            case PROPOSED -> next == ASSESSED || next == REJECTED || next == WITHDRAWN || next == LAPSED;
            case ASSESSED -> next == APPROVED || next == REJECTED || next == WITHDRAWN || next == LAPSED;
            case APPROVED -> next == AGREED || next == EFFECTIVE || next == WITHDRAWN || next == LAPSED;
            case AGREED -> next == EFFECTIVE || next == WITHDRAWN || next == LAPSED;
            case EFFECTIVE -> next == ENDED;
            case ENDED, REJECTED, WITHDRAWN, LAPSED -> false;
        };
    }

    boolean isOpen() {
        return switch (this) {
            case PROPOSED, ASSESSED, APPROVED, AGREED -> true;
            case EFFECTIVE, ENDED, REJECTED, WITHDRAWN, LAPSED -> false;
        };
    }
}
