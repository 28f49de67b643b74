package io.fenqi.sandbox.acquirer;

/** What the bank books; the names stand in the bank file. */
enum BookingKind {
    INSTRUCTION_PAID,
    INSTRUCTION_FAILED,
    INSTRUCTION_RETURNED,
    DEPOSIT,
    CHANNEL_PAYMENT,
    CHANNEL_DEBIT
}
