package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.LEDGER;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Has the ledger prove itself from its first entry until now. */
public final class ProveLedger {
    private ProveLedger() {}

    /** Waits for the end of the proof, which the ledger walks after it has answered. */
    public static Reply now(SuiteApi api) {
        var path = "/proofs/" + UUID.randomUUID();
        api.put(LEDGER, path, Map.of()).orFail();
        return Patience.until(
                "the ledger is walked",
                () -> api.get(LEDGER, path).orFail(),
                proof -> Set.of("PASSED", "FAILED").contains(proof.text("status")));
    }
}
