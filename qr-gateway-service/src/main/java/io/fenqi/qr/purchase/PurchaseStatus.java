package io.fenqi.qr.purchase;

/**
 * How far a purchase has come.
 *
 * <p>Rejected by risk it has FAILED at once, for nothing was asked of anybody else. While RECEIVED, risk, limit, position and loan note are asked for and everything can be taken back. With the loan
 * note booked (BOOKED) there is only forward; a lender that approves each drawdown is waited for in between.
 */
enum PurchaseStatus {
    RECEIVED,
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
            case RECEIVED -> next == BOOKED || next == AWAITING_LENDER || next == FAILING || next == FAILED;
            case AWAITING_LENDER -> next == BOOKED || next == FAILING;
            case BOOKED -> next == AUTHORISED;
            case FAILING -> next == FAILED || next == CANCELLED;
            case AUTHORISED, PARTIALLY_REFUNDED -> next == PARTIALLY_REFUNDED || next == REFUNDED;
            case FAILED, CANCELLED, REFUNDED -> false;
        };
    }

    /** May the customer still call it off. */
    boolean isCancellable() {
        return this == RECEIVED;
    }

    /** Does somebody still have to go on with it. */
    boolean isOpen() {
        return switch (this) {
            case RECEIVED, AWAITING_LENDER, BOOKED, FAILING -> true;
            case AUTHORISED, FAILED, CANCELLED, PARTIALLY_REFUNDED, REFUNDED -> false;
        };
    }
}
