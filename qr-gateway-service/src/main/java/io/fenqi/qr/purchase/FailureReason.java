package io.fenqi.qr.purchase;

import io.fenqi.kit.client.CallRefused;

/** Why a purchase came to nothing, in words that are safe to show to the customer (RSK-08). */
enum FailureReason {
    RISK_REJECTED("This purchase cannot be paid by installments"),
    LIMIT_INSUFFICIENT("Your limit does not cover this amount"),
    LIMIT_NOT_USABLE("Your limit cannot be used at present"),
    LIMIT_NOT_FOR_PRODUCT("Your limit does not belong to this offer"),
    LENDER_FUNDS_SHORT("The lender cannot fund this purchase today"),
    QUOTE_EXPIRED("The offer has expired; please ask for a new one"),
    MERCHANT_LIMIT("This merchant can take no more installments at present"),
    LENDER_DECLINED("The lender has declined this purchase"),
    NOT_POSSIBLE("This purchase is not possible at present"),
    CANCELLED_BY_CUSTOMER("You have cancelled this purchase"),
    TIMED_OUT("The purchase was not completed in time");

    private final String text;

    FailureReason(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Called off rather than refused. */
    boolean isCancellation() {
        return this == CANCELLED_BY_CUSTOMER || this == TIMED_OUT;
    }

    static FailureReason of(CallRefused refused) {
        return switch (refused.code()) {
            case "LIMIT_INSUFFICIENT" -> LIMIT_INSUFFICIENT;
            case "LIMIT_FROZEN", "LIMIT_EXPIRED", "LIMIT_NOT_FOUND" -> LIMIT_NOT_USABLE;
            case "LENDER_DECLINED_HOLD", "LENDER_DID_NOT_ANSWER" -> LENDER_DECLINED;
            case "NOT_OWN_LIMIT" -> LIMIT_NOT_FOR_PRODUCT;
            case "POSITION_EXHAUSTED", "INSUFFICIENT_BALANCE" -> LENDER_FUNDS_SHORT;
            case "MERCHANT_LIMIT" -> MERCHANT_LIMIT;
            case "QUOTE_EXPIRED", "QUOTE_USED", "QUOTE_UNKNOWN" -> QUOTE_EXPIRED;
            default -> NOT_POSSIBLE;
        };
    }
}
