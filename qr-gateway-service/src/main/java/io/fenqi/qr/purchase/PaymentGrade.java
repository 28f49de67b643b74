package io.fenqi.qr.purchase;

import io.fenqi.qr.purchase.PurchaseOrder.Verification;
import io.fenqi.qr.qrcode.CodeKind;

/**
 * How well a payment by code is proved, and so how much of it a customer may make in a day (QRG-08, from the central
 * bank's rules for bar code payments).
 */
enum PaymentGrade {
    /** Two factors or more, a certificate or an electronic signature among them: as much as was agreed. */
    A,
    /** Two factors or more without. */
    B,
    /** Fewer than two factors. */
    C,
    /** A printed code, whatever the verification. */
    D;

    static PaymentGrade of(CodeKind code, Verification verification) {
        return switch (code) {
            case STATIC -> D;
            case DYNAMIC -> {
                if (verification.factorCount() < 2) yield C;
                yield isSigned(verification) ? A : B;
            }
        };
    }

    private static boolean isSigned(Verification verification) {
        return verification.kind().equals("CERTIFICATE") || verification.kind().equals("E_SIGNATURE");
    }
}
