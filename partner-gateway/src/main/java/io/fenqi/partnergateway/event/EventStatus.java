package io.fenqi.partnergateway.event;

/** What has become of an event. UNROUTED: its audience has no endpoint yet. */
enum EventStatus {
    PENDING,
    DELIVERED,
    UNROUTED;

    boolean canBecome(EventStatus next) {
        return switch (this) {
            case PENDING -> next == DELIVERED || next == UNROUTED;
            case UNROUTED -> next == DELIVERED;
            case DELIVERED -> false;
        };
    }
}
