package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import java.util.Set;

/** A proved caller of the partner API: which app of which party, and what it may use. */
public record Partner(
        String partyId,
        String appId,
        Set<Scope> scopes,
        Set<String> productCodes,
        Set<String> lenderIds,
        int callsPerMinute) {
    public void requireAgreed(String lenderId, String productCode) {
        if (!lenderIds.contains(lenderId) || !productCodes.contains(productCode)) {
            throw new Refused(GatewayError.NOT_AGREED, "%s at %s".formatted(productCode, lenderId));
        }
    }
}
