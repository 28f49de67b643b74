package io.fenqi.ledger.request;

/** The shapes of codes in requests. */
public final class Text {
    /** Business codes of lenders, channels and parties. */
    public static final String CODE = "[A-Z0-9_-]{2,32}";

    public static final String MERCHANT_NO = "[0-9]{15}";

    /** Business numbers: printable, without control characters. */
    public static final String REFERENCE = "[\\p{L}\\p{N} .:/_#-]{0,100}";

    /** No single amount is larger: 100 billion yuan in fen. */
    public static final long AMOUNT_MAX_FEN = 10_000_000_000_000L;

    private Text() {}
}
