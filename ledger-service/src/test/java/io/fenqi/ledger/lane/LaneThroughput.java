package io.fenqi.ledger.lane;

import io.fenqi.ledger.template.JournalTemplate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** How many postings a second one lane books on one hot account, in process; run by hand, never as a test. */
public final class LaneThroughput {
    private static final int WARM_UP = 40_000;
    private static final int MEASURED = 200_000;
    private static final int UNDER_WAY = 4_000;

    private LaneThroughput() {}

    public static void main(String[] args) {
        var stage = LaneStage.named("throughput");
        try (var lanes = stage.lanes(1, stage.connections(), LaneStage.CLOCK)) {
            StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-H", 1_000_000_000_000L));
            post(lanes, WARM_UP);
            var start = System.nanoTime();
            post(lanes, MEASURED);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%,.0f postings/s in process, one lane, one hot account%n", MEASURED / seconds);
        }
        System.exit(0);
    }

    private static void post(Lanes lanes, int count) {
        var underWay = new ArrayList<CompletableFuture<?>>();
        for (var i = 0; i < count; i++) {
            var random = ThreadLocalRandom.current();
            var id = new UUID(random.nextLong(), random.nextLong());
            underWay.add(lanes.submit(0, LaneStage.posting(id, JournalTemplate.POSITION_WITHDRAWN, "BANK-H", 1)));
            if (underWay.size() == UNDER_WAY) {
                underWay.subList(0, UNDER_WAY / 2).forEach(CompletableFuture::join);
                underWay.subList(0, UNDER_WAY / 2).clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
    }
}
