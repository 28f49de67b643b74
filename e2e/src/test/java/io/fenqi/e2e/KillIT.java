package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;

import io.fenqi.standalone.SuiteService;
import io.fenqi.standalone.story.Market;
import io.fenqi.standalone.story.Patience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Each service that counts money is killed in the midst of business and started again, while clients repeat what was not
 * answered; then all books agree. The moments of the kills follow from a seed, repeated by {@code -Dfenqi.seed=...}.
 */
@Order(2)
class KillIT {
    private static final Set<SuiteService> KILLED = Set.of(LEDGER, CREDIT, INSTALLMENT, QR_GATEWAY, REPAYMENT);
    private static final int BORROWERS = 4;
    private static final int DONE_BEFORE_KILL_MAX = 6;

    @TestFactory
    Stream<DynamicTest> kills() {
        return Seed.test(random -> {
            try (var stage = Stage.open(KILLED)) {
                liveThrough(stage, random);
            }
        });
    }

    private static void liveThrough(Stage stage, Random random) throws Exception {
        stage.setPosition(Market.HARBOR, 3_000_000);
        var people = IntStream.range(0, BORROWERS)
                .mapToObj(_ -> stage.borrower(Market.HARBOR))
                .map(borrower -> new Business(stage, borrower, new Random(random.nextLong())))
                .toList();
        var done = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = new ArrayList<Future<?>>();
            for (var person : people) lives.add(threads.submit(() -> live(person, done, over)));
            try {
                killEach(stage, random, done, lives);
            } finally {
                over.set(true);
            }
            for (var life : lives) life.get();
        }
        Rest.await(stage);
        BooksAgree.check(stage.suite());
    }

    private static void live(Business person, AtomicInteger done, AtomicBoolean over) {
        while (!over.get()) {
            person.goOn();
            done.incrementAndGet();
        }
    }

    /** A life that ends by itself has failed, and says so when it is asked. */
    private static void killEach(Stage stage, Random random, AtomicInteger done, List<Future<?>> lives) {
        var order = new ArrayList<>(List.of(LEDGER, CREDIT, INSTALLMENT, QR_GATEWAY, REPAYMENT));
        Collections.shuffle(order, random);
        for (var service : order) {
            int moment = done.get() + 1 + random.nextInt(DONE_BEFORE_KILL_MAX);
            Patience.until(
                    "business goes on",
                    done::get,
                    count -> count >= moment || lives.stream().anyMatch(Future::isDone));
            stage.suite().kill(service);
            stage.suite().restart(service);
        }
    }
}
