package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import io.fenqi.ledger.proof.Proved;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A commit that fails after it happened is not a failure, and one that did not happen is not a success. */
class LostCommitIT {
    private final LaneStage stage = LaneStage.named("lost-commit");
    private final AtomicInteger faults = new AtomicInteger();

    @Test
    void aCommitWhoseAnswerIsLostIsFoundAgain() {
        var id = UUID.randomUUID();
        try (var lanes = stage.lanes(1, failing(false))) {
            StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-L", 1_000));
            faults.set(1);

            assertThatThrownBy(() -> lanes.execute(0, LaneStage.hold(id, "BANK-L", 400)))
                    .isInstanceOfSatisfying(
                            LaneUnavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));

            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.hold(id, "BANK-L", 400)))
                    .isInstanceOf(Outcome.Known.class);
            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.hold(UUID.randomUUID(), "BANK-L", 601)))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.post(id, "BANK-L", 400)))
                    .isInstanceOf(Outcome.HoldIs.class);
        }
        Proved.isProved(stage.adminUrl());
    }

    @Test
    void aCommitThatDidNotHappenLeavesNothing() {
        var id = UUID.randomUUID();
        try (var lanes = stage.lanes(1, failing(true))) {
            StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-M", 1_000));
            faults.set(1);

            assertThatThrownBy(() -> lanes.execute(0, LaneStage.hold(id, "BANK-M", 1_000)))
                    .isInstanceOf(LaneUnavailable.class);

            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.hold(UUID.randomUUID(), "BANK-M", 1_000)))
                    .as("what was not committed holds nothing back")
                    .isInstanceOf(Outcome.HoldIs.class);
            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.hold(id, "BANK-M", 1_000)))
                    .isInstanceOf(Outcome.Refused.class);
        }
        Proved.isProved(stage.adminUrl());
    }

    private FaultyConnections failing(boolean beforeCommit) {
        return new FaultyConnections(stage.connections(), new FaultyConnections.Fault() {
            @Override
            public void before() throws SQLException {
                failIf(beforeCommit);
            }

            @Override
            public void after() throws SQLException {
                failIf(!beforeCommit);
            }

            private void failIf(boolean now) throws SQLException {
                if (now && faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new SQLException("connection lost", "08006");
                }
            }
        });
    }
}
