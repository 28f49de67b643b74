package io.fenqi.qr.qrcode;

/** How a code is written: EMV text, our own link, or an acquirer's existing print that is bound to a terminal. */
enum CodeFormat {
    EMV,
    URL,
    EXISTING
}
