package io.fenqi.repayment.channel;

/** What a channel says about signing an agreement. */
public sealed interface SignAnswer {
    /** The text message is on its way. */
    record SmsSent() implements SignAnswer {}

    record Signed(String agreementNo) implements SignAnswer {}

    record WrongCode() implements SignAnswer {}

    record CodeExpired() implements SignAnswer {}

    /** Definitely refused. */
    record Refused(String reason) implements SignAnswer {}

    /** Ask with the same number. */
    record Unknown() implements SignAnswer {}
}
