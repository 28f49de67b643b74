package io.fenqi.partnergateway.party;

import java.util.Set;

/** A proved caller of the partner API: which app of which party, and what it may use. */
public record Partner(
        String partyId,
        String appId,
        Set<Scope> scopes,
        Set<String> productCodes,
        Set<String> lenderIds,
        int callsPerMinute) {}
