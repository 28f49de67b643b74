package io.fenqi.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OutboxIT {
    private static final TaskName<Greeting> GREET = new TaskName<>("greet", Greeting.class);
    private static final Backoff HOURLY = new Backoff(Duration.ofHours(1), Duration.ofHours(4), 3);

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private Stage stage;

    record Greeting(String text, Instant at) {
        static Greeting of(String text) {
            return new Greeting(text, Instant.parse("2026-12-01T02:00:00.123456Z"));
        }
    }

    @BeforeEach
    void open() {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void deliversAfterTheCommitAndOnlyThen() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear)).start();
        stage.tx.executeWithoutResult(status -> {
            process.outbox.add(GREET, "rolled-back", Greeting.of("no"));
            status.setRollbackOnly();
        });
        stage.tx.executeWithoutResult(status -> {
            process.outbox.add(GREET, "committed", Greeting.of("yes"));
            process.add(GREET, "later", Greeting.of("also in this transaction"));
            assertThat(heard).isEmpty();
        });
        Await.until("both delivered and removed", () -> heard.size() == 2 && stage.count("scheduled_tasks") == 0);
        assertThat(heard).containsExactlyInAnyOrder("yes", "also in this transaction");
    }

    @Test
    void whoAsksTriesFirstAndARollbackGivesThePlaceBack() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear)).start();
        for (int i = 0; i < 20; i++) {
            stage.tx.executeWithoutResult(status -> {
                process.outbox.add(GREET, "rolled-back", Greeting.of("no"));
                status.setRollbackOnly();
            });
        }
        stage.tx.executeWithoutResult(status -> {
            process.outbox.add(GREET, "committed", Greeting.of("yes"));
            assertThat(stage.count("scheduled_tasks where picked")).isEqualTo(1);
        });
        Await.until("delivered and removed", () -> stage.count("scheduled_tasks") == 0);
        assertThat(heard).containsExactly("yes");
    }

    @Test
    void whatFindsNoPlaceWaitsForTheScheduler() {
        var goOn = new CountDownLatch(1);
        var process = stage.process()
                .doing(TaskWork.of(GREET, greeting -> {
                    if (greeting.text().equals("long")) {
                        await(goOn);
                    }
                    hear(greeting);
                }))
                .start();
        for (int i = 0; i < 8; i++) {
            process.add(GREET, "long-" + i, Greeting.of("long"));
        }
        process.add(GREET, "short", Greeting.of("short"));
        Await.until("done by the scheduler", () -> heard.contains("short"));
        goOn.countDown();
        Await.until("all done", () -> stage.count("scheduled_tasks") == 0);
        assertThat(heard).hasSize(9);
    }

    @Test
    void refusesToWorkOutsideOfATransaction() {
        var process = stage.process();
        assertThatThrownBy(() -> process.outbox.add(GREET, "key", Greeting.of("x")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(stage.count("scheduled_tasks")).isZero();
    }

    @Test
    void workRunsOutsideOfTransactionsForTheSystem() {
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        var process = stage.process()
                .doing(TaskWork.of(GREET, greeting -> {
                    seen.add(TransactionSynchronizationManager.isActualTransactionActive());
                    seen.add(CurrentCall.actor().toString());
                    seen.add(Thread.currentThread().isVirtual());
                    seen.add(greeting.at());
                }))
                .start();
        process.add(GREET, "key", Greeting.of("x"));
        Await.until("seen", () -> seen.size() == 4);
        assertThat(seen).containsExactly(false, "SYSTEM:greet", true, Instant.parse("2026-12-01T02:00:00.123456Z"));
    }

    @Test
    void sameKeyWhilePendingIsIgnored() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear)).start();
        Instant tomorrow = stage.clock.instant().plus(Duration.ofDays(1));
        process.addAt(GREET, "key", Greeting.of("first"), tomorrow);
        process.add(GREET, "key", Greeting.of("second"));
        process.add(GREET, "other", Greeting.of("other"));
        Await.until("other delivered", () -> heard.contains("other"));
        stage.clock.moveBy(Duration.ofDays(2));
        Await.until("delivered", () -> stage.count("scheduled_tasks") == 0);
        assertThat(heard).containsExactly("other", "first");
    }

    @Test
    void hastenBringsForwardWhatWaits() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear)).start();
        process.addAt(GREET, "key", Greeting.of("soon"), stage.clock.instant().plus(Duration.ofDays(1)));
        stage.tx.executeWithoutResult(status -> {
            process.outbox.hasten(GREET, "key");
            process.outbox.hasten(GREET, "unknown");
        });
        Await.until("delivered", () -> heard.contains("soon"));
    }

    @Test
    void whatIsAskedForDuringTheWorkIsDoneOnceMore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var process = stage.process()
                .doing(TaskWork.of(GREET, greeting -> {
                    begun.countDown();
                    await(goOn);
                    hear(greeting);
                }))
                .start();
        process.add(GREET, "key", Greeting.of("first"));
        begun.await();
        process.add(GREET, "key", Greeting.of("second"));
        process.add(GREET, "key", Greeting.of("third"));
        goOn.countDown();
        Await.until("all done", () -> stage.count("scheduled_tasks") == 0);
        assertThat(heard).containsExactly("first", "third");
    }

    @Test
    void workMayAskForItsOwnNextTurn() {
        var process = stage.process();
        var turns = new AtomicInteger();
        process.doing(TaskWork.of(GREET, greeting -> {
                    if (turns.incrementAndGet() < 3) {
                        process.addAt(
                                GREET, "key", greeting, stage.clock.instant().plus(Duration.ofHours(1)));
                    }
                }))
                .start();
        process.add(GREET, "key", Greeting.of("again"));
        for (int turn = 1; turn < 3; turn++) {
            int expected = turn;
            Await.until("turn waits", () -> turns.get() == expected && waiting() == 1);
            stage.clock.moveBy(Duration.ofHours(2));
        }
        Await.until("over", () -> turns.get() == 3 && stage.count("scheduled_tasks") == 0);
    }

    @Test
    void failedWorkWaitsLongerEachTimeThenBecomesACaseThatCanBeRetried() {
        var broken = new AtomicBoolean(true);
        var process = stage.process()
                .doing(TaskWork.of(
                        GREET,
                        greeting -> {
                            if (broken.get()) {
                                throw new IllegalStateException("Zhang San 13800138000");
                            }
                            hear(greeting);
                        },
                        HOURLY))
                .start();
        process.add(GREET, "key", Greeting.of("at last"));
        Await.until("failed once", () -> failures() == 1);
        assertThat(nextTry()).isBetween(inMinutes(40), inMinutes(61));
        stage.clock.moveBy(Duration.ofHours(1));
        Await.until("failed twice", () -> failures() == 2);
        assertThat(nextTry()).isBetween(inMinutes(85), inMinutes(121));
        stage.clock.moveBy(Duration.ofHours(2));
        Await.until("given up", () -> stage.count("ops_case") == 1 && stage.count("scheduled_tasks") == 0);

        OpsCase opened = process.cases.list(OpsCase.Status.OPEN, null, 10).getFirst();
        assertThat(opened.attempts()).isEqualTo(3);
        assertThat(opened.error())
                .startsWith("IllegalStateException at OutboxIT.")
                .doesNotContain("1380");
        assertThat(process.cases.countOpen()).isEqualTo(1);

        broken.set(false);
        assertThat(process.resolve.retry(opened.id(), "OPERATOR:li").status()).isEqualTo(OpsCase.Status.RETRIED);
        Await.until("delivered", () -> heard.contains("at last"));
        assertThatThrownBy(() -> process.resolve.retry(opened.id(), "OPERATOR:li"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> process.resolve.close(opened.id(), "OPERATOR:li", "done by hand"))
                .isInstanceOf(Refused.class);
        assertThat(cleanUpCases()).isEqualTo(1);
    }

    @Test
    void unreadablePayloadBecomesACaseToo() {
        var process = stage.process();
        process.add(GREET, "key", Greeting.of("x"));
        stage.jdbc.update("update scheduled_tasks set task_data = convert_to('{\"text\": [1]', 'UTF8')");
        process.doing(TaskWork.of(GREET, this::hear, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1)))
                .start();
        Await.until("given up", () -> stage.count("ops_case") == 1);
        assertThat(heard).isEmpty();
        assertThat(cleanUpCases()).isZero();
    }

    private int cleanUpCases() {
        return OpsCases.OVER.delete(
                JdbcClient.create(stage.jdbc), stage.clock.instant().plusSeconds(1), 10);
    }

    @Test
    void workOfADeadProcessIsDoneByAnother() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear));
        process.add(GREET, "key", Greeting.of("taken over"));
        stage.jdbc.update(
                "update scheduled_tasks set picked = true, picked_by = 'gone', version = 2, last_heartbeat = ?",
                Timestamp.from(stage.clock.instant()));
        process.start();
        Await.until("seen as dead", () -> failures() == 1 || heard.size() == 1);
        stage.clock.moveBy(Duration.ofMinutes(1));
        Await.until("taken over", () -> heard.contains("taken over") && stage.count("scheduled_tasks") == 0);
    }

    @Test
    void workThatKillsItsProcessEachTimeEndsAsACase() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear, HOURLY));
        process.add(GREET, "key", Greeting.of("poison"));
        stage.jdbc.update("""
                update scheduled_tasks
                   set picked = true, picked_by = 'gone', version = 7, consecutive_failures = 2, last_heartbeat = ?
                """, Timestamp.from(stage.clock.instant()));
        process.start();
        Await.until("given up", () -> stage.count("ops_case") == 1 && stage.count("scheduled_tasks") == 0);
        assertThat(heard).isEmpty();
    }

    @Test
    void movedClockDoesNotMakeRunningWorkLookDead() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var process = stage.process()
                .doing(TaskWork.of(GREET, greeting -> {
                    hear(greeting);
                    begun.countDown();
                    await(goOn);
                }))
                .start();
        process.add(GREET, "key", Greeting.of("long"));
        begun.await();
        for (int move = 0; move < 5; move++) {
            stage.clock.moveBy(Duration.ofDays(30));
            Instant moved = stage.clock.instant();
            Await.until("heartbeat is fresh", () -> !heartbeat().isBefore(moved));
        }
        goOn.countDown();
        Await.until("done", () -> stage.count("scheduled_tasks") == 0);
        assertThat(heard).containsExactly("long");
    }

    @Test
    void twoProcessesShareTheWorkAndDoubleNothing() {
        var counts = new ConcurrentHashMap<String, Integer>();
        var first =
                stage.process().doing(TaskWork.of(GREET, greeting -> counts.merge(greeting.text(), 1, Integer::sum)));
        var second =
                stage.process().doing(TaskWork.of(GREET, greeting -> counts.merge(greeting.text(), 1, Integer::sum)));
        first.start();
        second.start();
        int messages = 500;
        for (int i = 0; i < messages; i++) {
            (i % 2 == 0 ? first : second).add(GREET, "key-" + i, Greeting.of("text-" + i));
        }
        Await.until("all done", () -> stage.count("scheduled_tasks") == 0);
        assertThat(counts).hasSize(messages);
        assertThat(List.copyOf(counts.values())).containsOnly(1);
    }

    @Test
    void stoppedSchedulerCanBeStartedAgain() {
        var process = stage.process().doing(TaskWork.of(GREET, this::hear)).start();
        process.stop();
        process.add(GREET, "key", Greeting.of("after"));
        assertThat(stage.count("scheduled_tasks")).isEqualTo(1);
        process.start();
        Await.until("delivered", () -> heard.contains("after"));
    }

    private void hear(Greeting greeting) {
        heard.add(greeting.text());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant inMinutes(int minutes) {
        return stage.clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private int failures() {
        return stage
                .jdbc
                .queryForList(
                        "select coalesce(consecutive_failures, 0) from scheduled_tasks where not picked", Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private long waiting() {
        return stage.count("scheduled_tasks where not picked");
    }

    private Instant nextTry() {
        return stage.jdbc
                .queryForObject("select execution_time from scheduled_tasks", Timestamp.class)
                .toInstant();
    }

    private Instant heartbeat() {
        return stage.jdbc
                .queryForObject("select last_heartbeat from scheduled_tasks", Timestamp.class)
                .toInstant();
    }
}
