package io.fenqi.qr.purchase;

import io.fenqi.qr.qrcode.IssueQrCode;

/** A printed code can carry no more for this customer today; the order in its place is ready (QRG-08). */
final class StaticCodeCapReached extends RuntimeException {
    private final transient IssueQrCode.Order order;

    StaticCodeCapReached(IssueQrCode.Order order) {
        super("static code cap reached", null, false, false);
        this.order = order;
    }

    IssueQrCode.Order order() {
        return order;
    }
}
