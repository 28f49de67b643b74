package io.fenqi.partnergateway.event;

import java.util.Arrays;
import java.util.List;

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

    /** The names of those that can become this one, as a guarded update asks for them. */
    List<String> before() {
        return Arrays.stream(values())
                .filter(status -> status.canBecome(this))
                .map(EventStatus::name)
                .toList();
    }
}
