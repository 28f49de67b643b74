package io.fenqi.installment.loannote;

/** What money is for. */
enum ReceiptKind {
    /** What is billed or due; anything beyond is overpaid. */
    DUE,
    /** What is due, then the next installments. */
    FREE,
    /** What a payoff quote asks for: loans, installments or an amount ahead. */
    EARLY_PAYOFF,
    /** The merchant gives back the price or a part of it. */
    REFUND
}
