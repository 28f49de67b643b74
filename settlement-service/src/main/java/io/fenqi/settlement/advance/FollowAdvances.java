package io.fenqi.settlement.advance;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.settlement.client.ledger.LedgerClient;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stops the advance line of a lender that has not returned an advance within T+1, and lets it go on when everything
 * overdue has come back; a part does not (POS-05). Interest on the advance is not counted yet.
 *
 * <p>The ledger says what is due, for deposits repay the oldest advance first there. The table says what the line should
 * be, and each turn tells the ledger again, so that a crash or a lost answer between the two is mended by the next turn.
 * An advance is marked overdue before the line is stopped, and returned after the line goes on and before a last look:
 * whichever of two turns comes later finds what the other has left.
 */
@Component
public class FollowAdvances {
    private static final Logger LOG = LoggerFactory.getLogger(FollowAdvances.class);
    private static final int AT_ONCE = 200;

    private final Advances advances;
    private final AdvanceRecord record;
    private final LedgerClient ledger;
    private final Clock clock;

    FollowAdvances(Advances advances, AdvanceRecord record, LedgerClient ledger, Clock clock) {
        this.advances = advances;
        this.record = record;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One turn; after the bank's file has been taken. */
    public void follow() {
        for (var advance : advances.fallingDue(clock.instant(), AT_ONCE)) {
            orLater(advance.lenderId(), () -> judge(advance));
        }
        for (var lenderId : advances.lendersOverdue(AT_ONCE)) {
            orLater(lenderId, () -> enforce(lenderId));
        }
    }

    private void judge(Advance advance) {
        long dueFen = dueFen(advance);
        if (dueFen > 0) {
            record.overdue(advance, dueFen);
        } else {
            record.returned(List.of(advance));
        }
    }

    private void enforce(String lenderId) {
        var overdue = advances.overdue(lenderId);
        long dueFen = dueFen(overdue.getLast());
        if (dueFen == 0) {
            ledger.suspend(lenderId, new LedgerClient.Suspension(false, "overdue advance has come back"));
            record.returned(overdue);
        } else {
            overdue.forEach(advance -> record.list(advance, dueFen));
        }
        if (!advances.overdue(lenderId).isEmpty()) {
            ledger.suspend(lenderId, new LedgerClient.Suspension(true, "advance is overdue"));
        }
    }

    private long dueFen(Advance advance) {
        return ledger.advanceDue(advance.lenderId(), advance.accountingDate()).dueFen();
    }

    /** The ledger's silence about one lender keeps nobody else's turn. */
    private static void orLater(String lenderId, Runnable turn) {
        try {
            turn.run();
        } catch (CallFailed failure) {
            LOG.warn("advances of {} wait for the next turn: {}", lenderId, failure.getMessage());
        }
    }
}
