package io.fenqi.installment.loannote;

/** The life of a payoff quote; EXPIRED is told by the clock and not stored. */
enum PayoffQuoteStatus {
    OPEN,
    USED,
    VOID,
    EXPIRED;

    boolean canBecome(PayoffQuoteStatus next) {
        return this == OPEN && (next == USED || next == VOID);
    }
}
