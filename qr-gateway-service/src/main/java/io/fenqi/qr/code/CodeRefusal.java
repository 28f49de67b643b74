package io.fenqi.qr.code;

/**
 * Why a scanned text is not taken as a merchant's code; the constant's name is the stable code that clients see.
 *
 * <p>Source: QRG-01, QRG-04, QRG-05, QRG-06.
 */
public enum CodeRefusal {
    EMPTY_TEXT("Nothing was scanned"),
    TEXT_TOO_LONG("A merchant code has at most 512 characters"),
    MALFORMED_TEXT("The text is not valid Unicode"),
    UNKNOWN_TEXT("This is not a merchant code"),

    ALIPAY_CODE("This is an Alipay code"),
    WECHAT_PERSONAL_CODE("This is a WeChat personal code"),
    WECHAT_ORDER_CODE("This is a WeChat Pay order"),
    WECHAT_PAYMENT_CODE("This is a customer's WeChat payment code, not a merchant code"),
    ALIPAY_PAYMENT_CODE("This is a customer's Alipay payment code, not a merchant code"),
    UNIONPAY_PAYMENT_CODE("This is a customer's UnionPay payment code, not a merchant code"),
    MALFORMED_LINK("The link looks like a merchant code but is not complete"),
    FOREIGN_LINK("This link is not a merchant code"),

    WRONG_FIRST_TAG("The code does not begin with the format indicator 000201"),
    BAD_TAG("A tag is not two digits"),
    BAD_LENGTH("A length is not two digits from 01 to 99"),
    TRUNCATED("The code ends inside a value"),
    DUPLICATE_TAG("A tag appears twice"),
    BAD_TEMPLATE("A template does not hold well-formed tags"),
    BAD_VALUE("A value has the wrong form"),
    CRC_MISSING("The code has no checksum"),
    CRC_NOT_LAST("The checksum is not the last tag"),
    CRC_MISMATCH("The checksum does not match"),
    CURRENCY_NOT_SUPPORTED("Only codes in Chinese yuan are supported"),
    COUNTRY_NOT_SUPPORTED("Only codes of mainland China are supported");

    private final String explanation;

    CodeRefusal(String explanation) {
        this.explanation = explanation;
    }

    /** One sentence that is safe to show to a customer. */
    public String explanation() {
        return explanation;
    }
}
