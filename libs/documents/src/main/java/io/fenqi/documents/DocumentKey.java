package io.fenqi.documents;

import io.fenqi.kit.identity.Actor;
import java.util.UUID;

/**
 * Which document it is, and whose.
 *
 * @param kind what it is, which is also the name of its template: {@code loan-note}
 * @param subject number of what it is about
 * @param edition 1, or a higher number where the same subject may need another paper later
 */
public record DocumentKey(UUID customerId, String lenderId, String kind, String subject, long edition) {

    /** Whether the acting party is one of it, or one of ours; others do not even learn that it exists. */
    public boolean concerns(Actor actor) {
        return switch (actor.kind()) {
            case CUSTOMER -> actor.id().equals(customerId.toString());
            case LENDER -> actor.id().equals(lenderId);
            case OPERATOR, PARTNER, SYSTEM -> true;
        };
    }

    /** Name of the file that a browser saves. */
    String fileName() {
        return "%s-%s.pdf".formatted(kind, subject);
    }
}
