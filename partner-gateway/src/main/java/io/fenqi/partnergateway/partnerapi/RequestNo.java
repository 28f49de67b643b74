package io.fenqi.partnergateway.partnerapi;

import io.fenqi.kernel.id.Ids;
import io.fenqi.partnergateway.party.Partner;
import java.util.UUID;

/**
 * A partner names everything by its own numbers. Our id derives from app, kind and number: the same number is the same
 * thing for ever, whoever keeps it refuses another body under it (REQUEST_ID_REUSED), and no number of one app can name
 * a thing of another.
 */
final class RequestNo {
    static final String FORM = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

    private static final UUID PARTNER_API = new UUID(0, 0);

    private RequestNo() {}

    /** @param kind what the number is a number of, such as {@code credit-applications} */
    static UUID id(Partner partner, String kind, String requestNo) {
        return Ids.derived(PARTNER_API, "%s/%s/%s".formatted(partner.appId(), kind, requestNo));
    }
}
