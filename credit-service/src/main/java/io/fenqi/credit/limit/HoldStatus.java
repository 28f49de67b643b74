package io.fenqi.credit.limit;

/** The life of a hold. An expired one may still be used if there is room again (CRD-09). */
enum HoldStatus {
    HELD,
    USED,
    RELEASED,
    EXPIRED;

    boolean canBecome(HoldStatus next) {
        return switch (this) {
            case HELD -> next == USED || next == RELEASED || next == EXPIRED;
            case EXPIRED -> next == USED;
            case USED, RELEASED -> false;
        };
    }
}
