package io.fenqi.qr.code;

/** The one error that reading an EMV text may raise; it never leaves this package. */
final class MalformedCode extends RuntimeException {
    private final CodeRefusal reason;

    MalformedCode(CodeRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    CodeRefusal reason() {
        return reason;
    }
}
