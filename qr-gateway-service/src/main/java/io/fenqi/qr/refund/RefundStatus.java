package io.fenqi.qr.refund;

/**
 * How far a refund has come.
 *
 * <p>With the loan reduced, and the limit with it, there is only forward. BOOKED has its accounting date. After settlement the merchant's later nets bring the money: the refund then rests in PENDING_FUNDS (RFD-04), while
 * for the customer everything is done.
 */
enum RefundStatus {
    RECEIVED,
    LOAN_REDUCED,
    BOOKED,
    PENDING_FUNDS,
    COMPLETED,
    REFUSED;

    boolean canBecome(RefundStatus next) {
        return switch (this) {
            case RECEIVED -> next == LOAN_REDUCED || next == REFUSED;
            case LOAN_REDUCED -> next == BOOKED;
            case BOOKED -> next == COMPLETED || next == PENDING_FUNDS;
            case PENDING_FUNDS -> next == COMPLETED;
            case COMPLETED, REFUSED -> false;
        };
    }
}
