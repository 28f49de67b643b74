package io.fenqi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.StoryFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Takes a flow through losses at each of its calls: the first run finds the calls, and each later one, with new ids,
 * meets a loss at one of them. Behind the loss time goes on until the services have found their way by themselves.
 */
final class EveryStep {
    /** How long a dead caller stays so: longer than the tries that its client makes by itself. */
    private static final Duration DEAD = Duration.ofMillis(400);

    /**
     * The clock goes faster than time: not so fast at first that orders and text messages expire in the client's hands, but
     * ever faster, for channels that are asked again after minutes only.
     */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(9);

    private static final int CLOCK_STEP_MILLIS = 200;

    private final Stage stage;
    private final Predicate<Call> calls;
    private final Supplier<Flow> flows;

    private EveryStep(Stage stage, Predicate<Call> calls, Supplier<Flow> flows) {
        this.stage = stage;
        this.calls = calls;
        this.flows = flows;
    }

    /**
     * One test per call and loss, and one that all books agree at the end.
     *
     * @param calls which of the calls seen belong to the flow
     * @param flows makes a flow that has not begun
     */
    static Stream<DynamicTest> of(Stage stage, List<Loss> losses, Predicate<Call> calls, Supplier<Flow> flows) {
        var every = new EveryStep(stage, calls, flows);
        var tests = new ArrayList<DynamicTest>();
        for (var call : every.undisturbed()) {
            // Of a read it is all the same to both sides when it was lost.
            var different = call.isRead() ? List.of(Loss.BEFORE) : losses;
            for (var loss : different) tests.add(dynamicTest(loss + " " + call, () -> every.meet(call, loss)));
        }
        tests.add(dynamicTest("all books agree", () -> {
            Rest.await(stage);
            BooksAgree.check(stage.suite());
        }));
        return tests.stream();
    }

    private List<Call> undisturbed() {
        var flow = flows.get();
        var found = stage.wires()
                .watch(
                        () -> {
                            flow.drive();
                            flow.checkEnd();
                        },
                        calls);
        assertThat(found).as("calls of the flow").isNotEmpty();
        return found;
    }

    private void meet(Call at, Loss loss) throws Exception {
        var flow = flows.get();
        stage.wires().cut(at, loss);
        boolean met;
        try (var client = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = client.submit(() -> getThrough(flow));
            met = loseUntilHealed(end);
            for (int step = 0; isOpen(end); step++) stage.moveClock(CLOCK_STEP.multipliedBy(1 + step / 5));
            end.get();
        }
        flow.checkEnd();
        assertThat(met).as("%s has met %s", loss, at).isTrue();
    }

    private boolean loseUntilHealed(Future<?> end) {
        Patience.until("the loss meets its call", stage.wires()::isCut, cut -> cut || end.isDone());
        long healAt = System.nanoTime() + DEAD.toNanos();
        Patience.until("the caller is dead", System::nanoTime, now -> now > healAt || end.isDone());
        return stage.wires().heal();
    }

    private static boolean isOpen(Future<?> end) throws Exception {
        try {
            end.get(CLOCK_STEP_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException open) {
            return true;
        }
    }

    private static void getThrough(Flow flow) {
        Patience.until("the client gets through", () -> attempt(flow), String::isEmpty);
    }

    /** Empty, or what stood in the way. */
    private static String attempt(Flow flow) {
        try {
            flow.drive();
            return "";
        } catch (StoryFailed failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
