package io.fenqi.installment.quote;

/** The life of a quote; that it ran out is read from the clock and needs no job. */
enum QuoteStatus {
    OPEN,
    USED;

    boolean canBecome(QuoteStatus next) {
        return this == OPEN && next == USED;
    }
}
