package io.fenqi.ledger.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.lane.LaneStage;
import io.fenqi.ledger.lane.LaneUnavailable;
import io.fenqi.ledger.lane.Lanes;
import io.fenqi.ledger.proof.Proved;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same random commands through queue, writer and database; the lane is stopped and read again on the way. */
class RandomLedgerIT {
    private static final String[] LENDERS = {"BANK-A", "BANK-B"};
    private static final int STEPS = 900;
    private static final int STEPS_OF_AN_OWNER = 300;

    private final LaneStage stage = LaneStage.named("random");
    private final SteppedClock clock = new SteppedClock();
    private final ReferenceLedger reference = new ReferenceLedger();
    private final RandomCommands commands = new RandomCommands(42, LENDERS);
    private final Random random = new Random(42);

    @Test
    void whatIsStoredIsWhatThePlainestLedgerSays() {
        for (var step = 0; step < STEPS; step += STEPS_OF_AN_OWNER) {
            try (var lanes = stage.lanes(1, stage.connections(), clock)) {
                for (var i = 0; i < STEPS_OF_AN_OWNER; i++) {
                    execute(lanes, step + i);
                }
            }
            checkBalances();
            Proved.isProved(stage.adminUrl());
        }
    }

    private void execute(Lanes lanes, int step) {
        clock.now = clock.now.plusSeconds(random.nextInt(900));
        var command = commands.next(clock.now);
        var expected = reference.decide(command, clock.now, BusinessTime.dateOf(clock.now));
        var outcome = executeOnce(lanes, command);
        if (outcome instanceof Outcome.Posted posted) {
            commands.booked(posted.journal());
        }
        assertThat(LaneStateTests.wordFor(outcome))
                .as("step %d: %s", step, command)
                .isEqualTo(expected);
    }

    /** Nothing fails here, except that a lane just started may not own itself yet. */
    private static Outcome executeOnce(Lanes lanes, Command command) {
        for (var attempt = 0; ; attempt++) {
            try {
                return lanes.execute(0, command);
            } catch (LaneUnavailable unavailable) {
                if (unavailable.reason() != LaneUnavailable.Reason.OWNED_ELSEWHERE || attempt > 100) {
                    throw unavailable;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void checkBalances() {
        stage.admin()
                .sql("select account_type, owner, balance_fen, held_fen from balance")
                .query(row -> {
                    var type = AccountType.valueOf(row.getString(1));
                    var owner = row.getString(2);
                    assertThat(row.getLong(3)).as("%s:%s", type, owner).isEqualTo(reference.balance(type, owner));
                    if (type == AccountType.LENDER_POSITION) {
                        assertThat(row.getLong(4)).isEqualTo(reference.held(owner));
                    }
                });
    }

    private static final class SteppedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-12-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
