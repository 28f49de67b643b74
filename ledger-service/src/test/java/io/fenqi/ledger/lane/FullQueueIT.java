package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every queue has a limit: beyond it callers are told at once, and nothing happens. */
class FullQueueIT {
    private static final int QUEUE = 5;

    private final LaneStage stage = LaneStage.named("full-queue");

    @Test
    void whoDoesNotFitIsSentAwayAndMayComeBack() throws Exception {
        var writing = new CountDownLatch(1);
        var permits = new Semaphore(0);
        var slow = new FaultyConnections(stage.connections(), new FaultyConnections.Fault() {
            @Override
            public void before() {
                writing.countDown();
                permits.acquireUninterruptibly();
            }

            @Override
            public void after() {}
        });
        var settings = new LaneSettings(1, QUEUE, 200, Duration.ofSeconds(5), 1_000);
        try (var lanes = stage.lanes(settings, slow, LaneStage.CLOCK)) {
            List<CompletableFuture<Outcome>> accepted = new ArrayList<>();
            accepted.add(lanes.submit(0, LaneStage.deposit(UUID.randomUUID(), "BANK-Q", 1)));
            assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
            for (var i = 0; i < QUEUE; i++) {
                accepted.add(lanes.submit(0, LaneStage.deposit(UUID.randomUUID(), "BANK-Q", 1)));
            }

            var refused = LaneStage.deposit(UUID.randomUUID(), "BANK-Q", 1);
            assertThatThrownBy(() -> lanes.submit(0, refused))
                    .isInstanceOfSatisfying(
                            LaneUnavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(Reason.TOO_BUSY));

            permits.release(1_000);
            accepted.forEach(one -> assertThat(one.join()).isInstanceOf(Outcome.Posted.class));
            assertThat(lanes.execute(0, refused)).isInstanceOf(Outcome.Posted.class);
        }
        assertThat(stage.admin()
                        .sql("select count(*) from journal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(QUEUE + 2);
    }
}
