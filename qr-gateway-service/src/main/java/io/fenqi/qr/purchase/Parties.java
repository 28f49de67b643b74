package io.fenqi.qr.purchase;

import io.fenqi.kit.identity.CurrentCall;
import java.util.UUID;

/** Whom a purchase concerns, and its refunds; to others they do not exist. */
public record Parties(UUID customerId, String appId, String lenderId) {

    /** Whether the call is made for one of them, or for us. */
    public boolean includeActor() {
        var actor = CurrentCall.actor();
        return switch (actor.kind()) {
            case CUSTOMER -> actor.id().equals(customerId.toString());
            case PARTNER -> actor.id().equals(appId);
            case LENDER -> actor.id().equals(lenderId);
            case OPERATOR, SYSTEM -> true;
        };
    }
}
