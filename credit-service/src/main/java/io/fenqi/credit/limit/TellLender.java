package io.fenqi.credit.limit;

import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a lender that keeps its limits itself each movement, in order and with what is in use after it (CRD-14). */
@Component
class TellLender {
    private final Events events;

    TellLender(Events events) {
        this.events = events;
    }

    /** @param sequence of the last movement; the amounts are those after it, in fen */
    record Moved(
            UUID limitAccountId,
            String contractNo,
            long sequence,
            long totalFen,
            long temporaryFen,
            long heldFen,
            long usedFen,
            List<Movement> movements) {}

    /** @param businessNo the hold's id, for what happens to a hold */
    record Movement(long sequence, MovementType type, long amountFen, String businessNo) {}

    void moved(LimitAccount account) {
        var terms = account.terms();
        var balance = account.balance();
        var movements = account.changes().stream()
                .map(change -> new Movement(
                        change.sequence(),
                        change.type(),
                        change.amountFen(),
                        change.cause().businessNo()))
                .toList();
        var moved = new Moved(
                terms.id(),
                terms.contractNo(),
                account.movementCount(),
                balance.totalFen(),
                balance.temporaryFen(),
                balance.heldFen(),
                balance.usedFen(),
                movements);
        events.publish(new NewEvent(
                "limit.moved", "lender:" + terms.lenderId(), terms.id().toString(), account.movementCount(), moved));
    }
}
