package io.fenqi.installment.loannote;

/** What money is for, or what is granted without any. */
enum ReceiptKind {
    /** What is billed or due; anything beyond is overpaid. */
    DUE,
    /** What is due, then the next installments. */
    FREE,
    /** What a payoff quote asks for: loans, installments or an amount ahead. */
    EARLY_PAYOFF,
    /** The merchant gives back the price or a part of it. */
    REFUND,
    /** The lender waives charges (ODP-06). */
    WAIVER,
    /** The lender puts installments off (ODP-10). */
    EXTENSION;

    /** Whether the borrower pays, so that it can be taken back. */
    boolean isPayment() {
        return switch (this) {
            case DUE, FREE, EARLY_PAYOFF -> true;
            case REFUND, WAIVER, EXTENSION -> false;
        };
    }
}
