package io.fenqi.installment.quote;

/** The life of a quote; that it ran out is read from the clock and needs no job. */
enum QuoteStatus {
    /** The borrower must read the cost table first, and say so (CMP-05). */
    AWAITING_CONFIRMATION,
    OPEN,
    USED;

    boolean canBecome(QuoteStatus next) {
        return switch (this) {
            case AWAITING_CONFIRMATION -> next == OPEN;
            case OPEN -> next == USED;
            case USED -> false;
        };
    }
}
