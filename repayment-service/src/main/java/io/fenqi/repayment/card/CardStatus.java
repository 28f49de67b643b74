package io.fenqi.repayment.card;

/** The life of a bound card. */
enum CardStatus {
    /** Asked, and the channel has not said. */
    CHECKING,
    VERIFIED,
    REFUSED,
    UNBOUND;

    boolean canBecome(CardStatus next) {
        return switch (this) {
            case CHECKING -> next == VERIFIED || next == REFUSED || next == UNBOUND;
            case VERIFIED, REFUSED -> next == UNBOUND;
            case UNBOUND -> false;
        };
    }
}
