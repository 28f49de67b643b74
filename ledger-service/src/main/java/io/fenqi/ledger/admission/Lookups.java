package io.fenqi.ledger.admission;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a draft must know of the past that a lane does not keep in memory.
 *
 * @param endedHolds holds that commands of the batch want to end and that are no longer open
 * @param reversed journals that commands of the batch want to reverse and that are reversed already
 * @param known requests of the batch that were answered before
 */
public record Lookups(Map<UUID, Hold> endedHolds, Set<UUID> reversed, Set<KnownRequest> known) {
    public static final Lookups NONE = new Lookups(Map.of(), Set.of(), Set.of());

    /** An id that a caller has used before; a hold's id is used up for every caller. */
    public record KnownRequest(String caller, UUID id) {}

    boolean isKnown(RequestKey key) {
        return known.contains(key.use());
    }

    public Lookups withKnown(Set<KnownRequest> more) {
        return new Lookups(endedHolds, reversed, Set.copyOf(more));
    }
}
