package io.fenqi.ledger.admission;

import java.util.UUID;

/**
 * Who asked for what: the same caller and id are answered with the first result for ever (LED-06).
 *
 * @param hash digest of the request's body, so that an id used for another body is noticed
 */
public record RequestKey(String caller, UUID id, String hash) {

    /** The part that is unique. */
    Lookups.KnownRequest use() {
        return new Lookups.KnownRequest(caller, id);
    }
}
