package io.fenqi.qr.code;

/** What a scanned text turned out to be; a text that is no merchant code is an answer here, never an exception. */
public sealed interface ScannedCode {

    /** An EMV merchant-presented code in yuan and of mainland China. */
    record Emv(EmvCode code) implements ScannedCode {}

    /** A link {@code https://qr.95516.com/<acquirer>/<number>}; numbers of dynamic orders begin with 62. */
    record UnionPayLink(String acquirer, String number) implements ScannedCode {}

    /** A link {@code https://qr.chinaums.com/bills/qrCode.do?id=<number>}. */
    record ChinaUmsLink(String number) implements ScannedCode {}

    /** Our own aggregate link; the same print also leads other wallets to their page (QRG-02). */
    record OwnLink(String codeNo) implements ScannedCode {}

    /** Not a merchant's code, and why. */
    record NotAccepted(CodeRefusal reason) implements ScannedCode {}
}
