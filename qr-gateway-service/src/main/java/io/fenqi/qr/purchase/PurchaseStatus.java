package io.fenqi.qr.purchase;

/**
 * How far a purchase has come.
 *
 * <p>Up to FUNDS_HELD everything can be taken back. With the loan note booked (BOOKED) there is only forward; a
 * lender that approves each drawdown is waited for in between.
 */
enum PurchaseStatus {
    RECEIVED,
    RISK_PASSED,
    CREDIT_HELD,
    FUNDS_HELD,
    AWAITING_LENDER,
    BOOKED,
    AUTHORISED,
    FAILING,
    FAILED,
    CANCELLED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    boolean canBecome(PurchaseStatus next) {
        return switch (this) {
            case RECEIVED -> next == RISK_PASSED || next == FAILING;
            case RISK_PASSED -> next == CREDIT_HELD || next == FAILING;
            case CREDIT_HELD -> next == FUNDS_HELD || next == FAILING;
            case FUNDS_HELD -> next == BOOKED || next == AWAITING_LENDER || next == FAILING;
            case AWAITING_LENDER -> next == BOOKED || next == FAILING;
            case BOOKED -> next == AUTHORISED;
            case FAILING -> next == FAILED || next == CANCELLED;
            case AUTHORISED, PARTIALLY_REFUNDED -> next == PARTIALLY_REFUNDED || next == REFUNDED;
            case FAILED, CANCELLED, REFUNDED -> false;
        };
    }

    /** May the customer still call it off. */
    boolean isCancellable() {
        return switch (this) {
            case RECEIVED, RISK_PASSED, CREDIT_HELD, FUNDS_HELD -> true;
            case AWAITING_LENDER, BOOKED, AUTHORISED, FAILING, FAILED, CANCELLED, PARTIALLY_REFUNDED, REFUNDED -> false;
        };
    }

    /** Was this step reached, or begun with an outcome that may still be unknown. */
    boolean mayHaveReached(PurchaseStatus step) {
        return compareTo(step) >= 0;
    }
}
