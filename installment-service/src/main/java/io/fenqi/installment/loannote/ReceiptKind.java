package io.fenqi.installment.loannote;

/** What money is for. */
enum ReceiptKind {
    /** What is billed or due; anything beyond is overpaid. */
    DUE,
    /** What is due, then the next installments. */
    FREE,
    /** The whole of one loan. */
    EARLY_PAYOFF,
    /** The merchant gives back the price or a part of it. */
    REFUND
}
