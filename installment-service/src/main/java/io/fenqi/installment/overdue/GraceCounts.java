package io.fenqi.installment.overdue;

/** From when penalty counts once the grace period has passed unpaid (ODP-04). */
public enum GraceCounts {
    /** From the due date, as if there had been no grace. */
    RETROACTIVE,
    /** From the end of the grace period. */
    FREE
}
