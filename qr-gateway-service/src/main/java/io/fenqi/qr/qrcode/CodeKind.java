package io.fenqi.qr.qrcode;

/** Printed once for a terminal, or made by our server for one order; a text cannot claim to be dynamic (QRG-03, QRG-08). */
public enum CodeKind {
    STATIC,
    DYNAMIC
}
