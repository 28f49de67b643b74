package io.fenqi.installment.loannote;

/** A receipt counts until it is reversed, and then never again. */
enum ReceiptStatus {
    BOOKED,
    REVERSED;

    boolean canBecome(ReceiptStatus next) {
        return this == BOOKED && next == REVERSED;
    }
}
