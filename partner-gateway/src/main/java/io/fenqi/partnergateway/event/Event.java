package io.fenqi.partnergateway.event;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an outsider must hear, as its service told it.
 *
 * @param audience {@code lender:} or {@code partner:} and the code of the one who must hear it
 * @param sequence the event's number within its resource
 */
record Event(UUID id, String type, String audience, String resource, long sequence, Instant occurredAt, JsonNode data) {
    private static final String LENDER = "lender:";

    /** Partners have no endpoints yet: only lenders hear. */
    boolean isForLender() {
        return audience.startsWith(LENDER);
    }

    String lenderId() {
        return audience.substring(LENDER.length());
    }
}
