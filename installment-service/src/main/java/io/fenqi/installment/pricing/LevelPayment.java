package io.fenqi.installment.pricing;

/** How the level payment of EQUAL_INSTALLMENT is found (docs/money.md M-04). */
public enum LevelPayment {
    /** The annuity rounded once; the last installment takes the rest. */
    CLOSED,
    /**
     * As CLOSED, then the payment is moved by (last - regular) / n, at most three times, while the gap exceeds
     * floor(n / 2) fen and the move makes it smaller.
     */
    ITERATED
}
