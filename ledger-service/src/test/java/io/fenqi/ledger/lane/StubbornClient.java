package io.fenqi.ledger.lane;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Outcome;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A client as it should be: whatever happens, it asks again with the same id until it has a definite answer. */
final class StubbornClient {
    private static final int TRIES = 600;

    private StubbornClient() {}

    static Outcome execute(Supplier<Lanes> lanes, int lane, Command command) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try {
                return lanes.get().execute(lane, command);
            } catch (LaneUnavailable unavailable) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("no definite answer to " + command);
    }
}
