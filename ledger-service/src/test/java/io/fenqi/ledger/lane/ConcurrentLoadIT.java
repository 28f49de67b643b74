package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.proof.Proved;
import io.fenqi.ledger.template.JournalTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many callers at once: each acknowledged id is booked exactly once, in an order that all can agree on. */
class ConcurrentLoadIT {
    private static final int CALLERS = 64;
    private static final int EACH = 60;
    private static final int LANES = 2;

    private final LaneStage stage = LaneStage.named("load");

    private record Acknowledged(UUID id, long sequence, boolean refused) {}

    @Test
    void eachAcknowledgedIdIsBookedOnceInOneOrder() throws Exception {
        List<List<Acknowledged>> byCaller = new ArrayList<>();
        try (var lanes = stage.lanes(LANES, stage.connections());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var lane = 0; lane < LANES; lane++) {
                StubbornClient.execute(() -> lanes, lane, LaneStage.deposit(UUID.randomUUID(), "BANK-" + lane, 60_000));
            }
            List<Future<List<Acknowledged>>> callers = new ArrayList<>();
            for (var caller = 0; caller < CALLERS; caller++) {
                var seed = caller;
                callers.add(threads.submit(() -> call(lanes, new Random(seed), seed % LANES)));
            }
            for (var caller : callers) {
                byCaller.add(caller.get());
            }
        }
        checkOrder(byCaller);
        Proved.isProved(stage.adminUrl());
    }

    private static List<Acknowledged> call(Lanes lanes, Random random, int lane) {
        var acknowledged = new ArrayList<Acknowledged>();
        var lender = "BANK-" + lane;
        for (var i = 0; i < EACH; i++) {
            var repeat = !acknowledged.isEmpty() && random.nextInt(10) == 0;
            var id = repeat ? acknowledged.getLast().id() : UUID.randomUUID();
            var command = LaneStage.posting(id, JournalTemplate.POSITION_WITHDRAWN, lender, 100);
            switch (StubbornClient.execute(() -> lanes, lane, command)) {
                case Outcome.Posted posted -> acknowledged.add(new Acknowledged(id, positionSequence(posted), false));
                case Outcome.Refused refused -> acknowledged.add(new Acknowledged(id, 0, true));
                default -> assertThat(repeat).as("known although asked once").isTrue();
            }
        }
        return acknowledged;
    }

    private static long positionSequence(Outcome.Posted posted) {
        return posted.journal().entries().stream()
                .filter(entry -> entry.account().type() == AccountType.LENDER_POSITION)
                .findFirst()
                .orElseThrow()
                .sequence();
    }

    private void checkOrder(List<List<Acknowledged>> byCaller) {
        for (var caller : byCaller) {
            var booked = caller.stream()
                    .filter(one -> !one.refused())
                    .map(Acknowledged::sequence)
                    .toList();
            assertThat(booked).as("a caller's own order").isSorted().doesNotHaveDuplicates();
        }
        var acknowledged = byCaller.stream()
                .flatMap(List::stream)
                .filter(one -> !one.refused())
                .map(Acknowledged::id)
                .toList();
        var stored = stage.admin()
                .sql("select id from journal where event = 'POSITION_WITHDRAWN'")
                .query(UUID.class)
                .list();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(acknowledged).as("as many as the position could pay").hasSize(LANES * 600);
    }
}
