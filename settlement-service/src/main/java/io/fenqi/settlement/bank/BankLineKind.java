package io.fenqi.settlement.bank;

/** What the bank booked. */
enum BankLineKind {
    /** Reference: the instruction. */
    INSTRUCTION_PAID,
    INSTRUCTION_FAILED,
    INSTRUCTION_RETURNED,
    /** A lender's money for its position. Party: the lender; reference: the bank's voucher number (POS-01). */
    DEPOSIT,
    /** A channel's payment to us. Party: the channel; reference: the date on which it collected. */
    CHANNEL_PAYMENT,
    /** A channel takes what it gave back to cards beyond what it collected. Party and reference as of a payment. */
    CHANNEL_DEBIT
}
