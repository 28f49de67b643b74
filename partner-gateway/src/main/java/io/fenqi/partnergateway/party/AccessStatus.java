package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;

/** Whether a party or an app is let in. CLOSED is for ever. */
enum AccessStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED;

    boolean canBecome(AccessStatus next) {
        return switch (this) {
            case ACTIVE -> next == SUSPENDED || next == CLOSED;
            case SUSPENDED -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** The next status; the same one again changes nothing. */
    AccessStatus become(AccessStatus next) {
        if (this != next && !canBecome(next)) {
            throw new Refused(GatewayError.STATUS_UNREACHABLE, "%s cannot become %s".formatted(this, next));
        }
        return next;
    }
}
