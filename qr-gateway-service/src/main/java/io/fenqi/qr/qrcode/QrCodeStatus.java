package io.fenqi.qr.qrcode;

/** The life of a code (QRG-07); expiry of a dynamic code is a matter of time and not stored. */
enum QrCodeStatus {
    ACTIVE,
    DISABLED,
    REPLACED;

    boolean canBecome(QrCodeStatus next) {
        return switch (this) {
            case ACTIVE -> next == DISABLED || next == REPLACED;
            case REPLACED -> next == DISABLED;
            case DISABLED -> false;
        };
    }
}
