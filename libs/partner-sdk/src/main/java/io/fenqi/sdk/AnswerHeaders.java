package io.fenqi.sdk;

/** The headers by which an answer proves where it comes from. */
public final class AnswerHeaders {
    /** Seconds since 1970 in UTC. */
    public static final String TIMESTAMP = "Fenqi-Timestamp";

    public static final String NONCE = "Fenqi-Nonce";
    /** Which of Fenqi's keys signed. */
    public static final String SERIAL = "Fenqi-Serial";
    /** Base64, over {@link SignedText#ofAnswer}. */
    public static final String SIGNATURE = "Fenqi-Signature";
    /** What to name when asking about a call. */
    public static final String REQUEST_ID = "Request-Id";

    private AnswerHeaders() {}
}
