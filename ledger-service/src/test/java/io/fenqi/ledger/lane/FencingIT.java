package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import io.fenqi.ledger.proof.Proved;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever lost a lane cannot write it, however late it wakes up. */
class FencingIT {
    private final LaneStage stage = LaneStage.named("fencing");

    @Test
    void aFrozenOwnerThatWakesUpPostsNothing() throws Exception {
        var freezing = new Freeze();
        var frozen = stage.lanes(1, new FaultyConnections(stage.connections(), freezing));
        StubbornClient.execute(() -> frozen, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-F", 1_000));

        freezing.armed = true;
        var late = frozen.submit(0, LaneStage.hold(UUID.randomUUID(), "BANK-F", 1_000));
        assertThat(freezing.reached.await(10, TimeUnit.SECONDS)).isTrue();
        stage.admin().sql("""
                        select pg_terminate_backend(pid) from pg_locks
                         where locktype = 'advisory' and classid = 7107 and granted
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).list();
        try (var successor = stage.lanes(1, stage.connections())) {
            assertThat(StubbornClient.execute(() -> successor, 0, LaneStage.hold(UUID.randomUUID(), "BANK-F", 900)))
                    .isInstanceOf(Outcome.HoldIs.class);

            freezing.wakeUp.countDown();

            assertThatThrownBy(late::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LaneUnavailable.class);
            assertThat(standingOf(frozen)).isEqualTo(LaneStanding.STANDBY);
            assertThatThrownBy(() -> frozen.execute(0, LaneStage.hold(UUID.randomUUID(), "BANK-F", 1)))
                    .isInstanceOfSatisfying(
                            LaneUnavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.OWNED_ELSEWHERE));
            assertThat(successor.execute(0, LaneStage.hold(UUID.randomUUID(), "BANK-F", 100)))
                    .isInstanceOf(Outcome.HoldIs.class);
            frozen.close();
        }
        Proved.isProved(stage.adminUrl());
    }

    @Test
    void anOldEpochPostsNothingEvenWithItsLock() {
        try (var lanes = stage.lanes(1, stage.connections())) {
            StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-E", 1_000));
            var before = epoch();
            stage.admin().sql("update lane set epoch = epoch + 1").update();

            assertThatThrownBy(() -> lanes.execute(0, LaneStage.hold(UUID.randomUUID(), "BANK-E", 1_000)))
                    .isInstanceOf(LaneUnavailable.class);

            assertThat(StubbornClient.execute(() -> lanes, 0, LaneStage.hold(UUID.randomUUID(), "BANK-E", 1_000)))
                    .as("taken anew, under a new epoch")
                    .isInstanceOf(Outcome.HoldIs.class);
            assertThat(epoch()).isGreaterThan(before + 1);
        }
        Proved.isProved(stage.adminUrl());
    }

    private long epoch() {
        return stage.admin()
                .sql("select epoch from lane where lane = 0")
                .query(Long.class)
                .single();
    }

    /** Waits until the lane has found out, which takes it one try to own it. */
    private static LaneStanding standingOf(Lanes lanes) {
        for (var i = 0; i < 200 && lanes.standing(0) != LaneStanding.STANDBY; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return lanes.standing(0);
    }

    private static final class Freeze implements FaultyConnections.Fault {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch wakeUp = new CountDownLatch(1);
        volatile boolean armed;

        @Override
        public void before() {
            if (armed) {
                armed = false;
                reached.countDown();
                try {
                    wakeUp.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void after() {}
    }
}
