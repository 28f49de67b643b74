package io.fenqi.qr.merchant;

import java.util.List;

/**
 * A merchant as a purchase needs it.
 *
 * @param open active and with a signed acceptance agreement (MER-02)
 * @param productCodes what the merchant is enrolled for on the day that was asked for
 */
public record AcceptingMerchant(
        String merchantNo,
        String name,
        String mcc,
        String region,
        String legalPersonHash,
        boolean open,
        List<String> productCodes) {
    public AcceptingMerchant {
        productCodes = List.copyOf(productCodes);
    }

    /** Open, and with something to offer. */
    public boolean accepts() {
        return open && !productCodes.isEmpty();
    }
}
