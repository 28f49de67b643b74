package io.fenqi.ledger.lane;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Outcome;
import java.util.concurrent.CompletableFuture;

/** A command that waits for its lane, and the promise made to the one who asked. */
record Ticket(Command command, CompletableFuture<Outcome> promise) {
    static Ticket of(Command command) {
        return new Ticket(command, new CompletableFuture<>());
    }

    /** A change of an advance line is committed alone, so that the backstop compares with one line only; it is rare. */
    boolean standsAlone() {
        return command instanceof Command.SetAdvanceLine || command instanceof Command.SuspendAdvances;
    }
}
