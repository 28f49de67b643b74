package io.fenqi.ledger.admission;

/** The life of a hold; ended is ended. */
public enum HoldStatus {
    HELD,
    POSTED,
    VOIDED,
    EXPIRED;

    public boolean canBecome(HoldStatus next) {
        return switch (this) {
            case HELD -> next != HELD;
            case POSTED, VOIDED, EXPIRED -> false;
        };
    }
}
