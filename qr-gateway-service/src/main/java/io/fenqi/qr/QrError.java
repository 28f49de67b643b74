package io.fenqi.qr;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Everything this service refuses, with its stable code; a code is never renamed. */
public enum QrError implements ErrorCode {
    CODE_MALFORMED(UNPROCESSABLE_CONTENT, "This is not a merchant code that can be read"),
    CODE_CRC_MISMATCH(UNPROCESSABLE_CONTENT, "The code is damaged"),
    CODE_TOO_LONG(UNPROCESSABLE_CONTENT, "The code is too long"),
    CODE_PERSONAL_ALIPAY(UNPROCESSABLE_CONTENT, "Alipay codes cannot be paid here"),
    CODE_WECHAT(UNPROCESSABLE_CONTENT, "WeChat codes cannot be paid here"),
    CODE_CONSUMER_PAYMENT(UNPROCESSABLE_CONTENT, "This is a customer's payment code, not a merchant's code"),
    CODE_FOREIGN_URL(UNPROCESSABLE_CONTENT, "This link is not a merchant's code"),
    CURRENCY_NOT_SUPPORTED(UNPROCESSABLE_CONTENT, "Only codes in yuan can be paid"),
    COUNTRY_NOT_SUPPORTED(UNPROCESSABLE_CONTENT, "Only codes of mainland China can be paid"),
    CODE_UNKNOWN(NOT_FOUND, "This merchant code is not known"),
    CODE_DISABLED(CONFLICT, "This code is no longer in use"),
    CODE_EXPIRED(CONFLICT, "This code has expired"),
    CODE_ALREADY_BOUND(CONFLICT, "This code belongs to another terminal"),
    CODE_ALREADY_PAID(CONFLICT, "This order is already paid or being paid"),

    MERCHANT_NOT_FOUND(NOT_FOUND, "No such merchant"),
    MERCHANT_NOT_OPEN(CONFLICT, "Installments are not available at this merchant"),
    MERCHANT_STATE(CONFLICT, "The merchant's state does not allow this"),
    MERCHANT_INVALID(UNPROCESSABLE_CONTENT, "The merchant's details do not agree"),
    ACCEPTANCE_AGREEMENT_MISSING(CONFLICT, "The merchant has signed no acceptance agreement"),
    STORE_NOT_FOUND(NOT_FOUND, "No such store"),
    TERMINAL_NOT_FOUND(NOT_FOUND, "No such terminal"),
    QR_CODE_NOT_FOUND(NOT_FOUND, "No such code"),

    PURCHASE_NOT_FOUND(NOT_FOUND, "No such purchase"),
    PRODUCT_NOT_ENROLLED(CONFLICT, "The merchant does not offer this product"),
    AMOUNT_NOT_AS_CODE(CONFLICT, "The code is for another amount"),
    QUOTE_MISMATCH(CONFLICT, "The quote is not for this purchase"),
    QUOTE_NOT_CONFIRMED(CONFLICT, "The borrower has not confirmed to have read the cost table"),
    QUOTE_EXPIRED(CONFLICT, "The quote has expired"),
    VERIFICATION_TOO_WEAK(CONFLICT, "This amount needs a stronger verification"),
    STATIC_CODE_CAP(CONFLICT, "A printed code carries no more today; go on with the order made for it"),
    DYNAMIC_CODE_CAP(CONFLICT, "No more can be paid today with this verification"),
    PARTNER_ORDER_REUSED(UNPROCESSABLE_CONTENT, "This order number belongs to another purchase"),
    PURCHASE_NOT_CANCELLABLE(CONFLICT, "The purchase can no longer be cancelled"),
    PURCHASE_CLOSED(CONFLICT, "The purchase is closed"),
    NOT_AWAITING_LENDER(CONFLICT, "The purchase does not wait for a lender"),
    DECISION_CONTRADICTS(CONFLICT, "The lender has already decided otherwise"),

    REFUND_NOT_FOUND(NOT_FOUND, "No such refund"),
    REFUND_ABOVE_PURCHASE(CONFLICT, "More than the purchase would be refunded"),
    PURCHASE_NOT_REFUNDABLE(CONFLICT, "The purchase cannot be refunded"),
    REFUND_NO_REUSED(UNPROCESSABLE_CONTENT, "This refund number belongs to another refund"),
    REFUND_NOT_PENDING(CONFLICT, "The refund does not wait for funds");

    private final HttpStatus status;
    private final String title;

    QrError(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
