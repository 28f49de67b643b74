package io.fenqi.settlement;

import io.fenqi.kernel.id.Ids;
import java.time.LocalDate;
import java.util.UUID;

/** The id of a run derives from its accounting date, so that a run lost and started again repeats every number. */
public final class RunIds {
    private static final UUID RUNS = UUID.fromString("0f3c1f6a-55de-5c0b-8a0e-9a6c1f1d7b21");

    private RunIds() {}

    public static UUID of(LocalDate accountingDate) {
        return Ids.derived(RUNS, "settlement-run/" + accountingDate);
    }
}
