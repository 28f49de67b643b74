package io.fenqi.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.outbox.Await;
import io.fenqi.kit.outbox.Backoff;
import io.fenqi.kit.outbox.Stage;
import io.fenqi.kit.outbox.TaskWork;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Backoff RETRY = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30), 8);

    private final Queue<LocalDate> ran = new ConcurrentLinkedQueue<>();
    private final Set<LocalDate> broken = ConcurrentHashMap.newKeySet();
    private boolean missedDaysMatter = true;
    private final AtomicInteger turns = new AtomicInteger();
    private Stage stage;
    private JobRuns runs;
    private JobPlan plan;

    @BeforeEach
    void open() {
        stage = new Stage();
        runs = new JobRuns(JdbcClient.create(stage.jdbc));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void catchesUpMissedDaysInOrderOnceEachThoughTwoProcessesRun() {
        start();
        start();
        assertThat(ran).isEmpty();
        stage.clock.moveBy(Duration.ofDays(5));
        awaitDone(TODAY.plusDays(5));
        assertThat(ran).containsExactly(days(1, 5));
        stage.clock.moveBy(Duration.ofDays(1));
        awaitDone(TODAY.plusDays(6));
        assertThat(ran).containsExactly(days(1, 6));
    }

    @Test
    void daysMissedWhileTheServiceWasDownAreCaughtUpAtItsStart() {
        var process = start();
        process.stop();
        stage.clock.moveBy(Duration.ofDays(3));
        start();
        awaitDone(TODAY.plusDays(3));
        assertThat(ran).containsExactly(days(1, 3));
    }

    @Test
    void whereMissedDaysDoNotMatterOnlyTheNewestRuns() {
        missedDaysMatter = false;
        var process = start();
        Await.until("planned", () -> statusOf(TODAY.plusDays(1)) == JobStatus.SCHEDULED);
        stage.clock.moveBy(Duration.ofDays(3650));
        awaitDone(TODAY.plusDays(3650));
        process.stop();
        stage.clock.moveBy(Duration.ofDays(3650));
        start();
        awaitDone(TODAY.plusDays(7300));
        stage.clock.moveBy(Duration.ofDays(1));
        awaitDone(TODAY.plusDays(7301));

        assertThat(ran).containsExactly(TODAY.plusDays(3650), TODAY.plusDays(7300), TODAY.plusDays(7301));
        assertThat(runs.list("count-up", null, 10)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whereMissedDaysDoNotMatterOneIsStillStartedByHand() {
        missedDaysMatter = false;
        process();
        plan.begin(job);
        stage.clock.moveBy(Duration.ofDays(30));
        start();
        plan.startNow(job, TODAY.plusDays(30));
        awaitDone(TODAY.plusDays(30));
        plan.startNow(job, TODAY.plusDays(7));
        awaitDone(TODAY.plusDays(7));

        assertThat(ran).containsExactly(TODAY.plusDays(30), TODAY.plusDays(7));
    }

    @Test
    void startedByHandItRunsOnceForTheDate() {
        start();
        assertThat(plan.startNow(job, TODAY).status()).isIn(JobStatus.SCHEDULED, JobStatus.RUNNING, JobStatus.DONE);
        awaitDone(TODAY);
        assertThat(plan.startNow(job, TODAY).status()).isEqualTo(JobStatus.DONE);
        JobRun run = runs.find("count-up", TODAY).orElseThrow();
        assertThat(run.done()).isEqualTo(3);
        assertThat(run.total()).isEqualTo(3);
        assertThat(run.attempts()).isEqualTo(1);
        assertThat(ran).containsExactly(TODAY);
    }

    @Test
    void startedByHandForAnOldDateItLeavesTheDaysBetweenAlone() {
        start();
        plan.startNow(job, TODAY.minusDays(30));
        awaitDone(TODAY.minusDays(30));
        assertThat(ran).containsExactly(TODAY.minusDays(30));
        assertThat(runs.firstUndone("count-up").orElseThrow().date()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void failedDayHoldsBackLaterOnesAndIsDoneWhenAskedAgain() {
        broken.add(TODAY.plusDays(2));
        start();
        stage.clock.moveBy(Duration.ofDays(3));
        Await.until("failed", () -> statusOf(TODAY.plusDays(2)) == JobStatus.FAILED);
        assertThat(runs.find("count-up", TODAY.plusDays(2)).orElseThrow().error())
                .startsWith("IllegalStateException at JobsIT")
                .doesNotContain("secret");
        assertThat(ran).containsExactly(days(1, 1));
        broken.clear();
        plan.startNow(job, TODAY.plusDays(3));
        awaitDone(TODAY.plusDays(3));
        assertThat(ran).containsExactly(days(1, 3));
        assertThat(runs.find("count-up", TODAY.plusDays(2)).orElseThrow().attempts())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void failedDayIsTriedAgainByItselfAndEndsAsACase() {
        broken.add(TODAY.plusDays(1));
        start();
        stage.clock.moveBy(Duration.ofDays(1));
        for (int attempt = 1; attempt < 8; attempt++) {
            int expected = attempt;
            Await.until(
                    "attempt failed",
                    () -> attempts(TODAY.plusDays(1)) >= expected
                            && statusOf(TODAY.plusDays(1)) == JobStatus.FAILED
                            && stage.count("scheduled_tasks where task_name = 'business-job' and not picked") == 1);
            stage.clock.moveBy(Duration.ofMinutes(31));
        }
        Await.until("given up", () -> stage.count("ops_case") == 1);
        broken.clear();
        stage.clock.moveBy(Duration.ofDays(1));
        awaitDone(TODAY.plusDays(2));
        assertThat(ran).containsExactly(days(1, 2));
    }

    @Test
    void runWhoseProcessDiedRunsAgain() {
        var process = process();
        plan.begin(job);
        plan.startNow(job, TODAY);
        stage.tx.executeWithoutResult(status -> runs.start("count-up", TODAY, stage.clock.instant()));
        stage.jdbc.update(
                "update scheduled_tasks set picked = true, picked_by = 'gone', version = 2, last_heartbeat = ?",
                Timestamp.from(stage.clock.instant()));
        process.start();
        Await.until(
                "seen as dead", () -> stage.count("scheduled_tasks where task_name = 'business-job' and picked") == 0);
        stage.clock.moveBy(Duration.ofMinutes(2));
        awaitDone(TODAY);
        assertThat(runs.find("count-up", TODAY).orElseThrow().attempts()).isEqualTo(2);
        assertThat(ran).containsExactly(TODAY);
    }

    @Test
    void recurringJobGoesOnAfterAFailedTurn() {
        start();
        Await.until("first turn", () -> turns.get() >= 1);
        for (int turn = 1; turn < 4; turn++) {
            int before = turn;
            Await.until(
                    "waits", () -> stage.count("scheduled_tasks where task_name = 'every-shake' and not picked") == 1);
            stage.clock.moveBy(Duration.ofMinutes(11));
            Await.until("next turn", () -> turns.get() > before);
        }
    }

    @Test
    void listsRunsNewestFirst() {
        start();
        stage.clock.moveBy(Duration.ofDays(3));
        awaitDone(TODAY.plusDays(3));
        Await.until("next is planned", () -> statusOf(TODAY.plusDays(4)) == JobStatus.SCHEDULED);
        assertThat(runs.list("count-up", null, 2))
                .extracting(JobRun::date)
                .containsExactly(TODAY.plusDays(4), TODAY.plusDays(3));
        assertThat(runs.list(null, TODAY.plusDays(2), 10)).hasSize(1);
        assertThat(runs.list("unknown", null, 10)).isEmpty();
    }

    private Stage.Process start() {
        return process().start();
    }

    private Stage.Process process() {
        var process = stage.process();
        var catalog = new JobCatalog(List.of(job), List.of(shake));
        plan = new JobPlan(runs, process.outbox, stage.tx, stage.clock);
        var run = new RunBusinessJob(catalog, runs, plan, stage.tx, stage.clock);
        return process.doing(TaskWork.of(JobDate.RUN, run::run, RETRY)).with(new JobTasks(catalog, plan));
    }

    private void awaitDone(LocalDate date) {
        Await.until("done " + date, () -> statusOf(date) == JobStatus.DONE);
    }

    private JobStatus statusOf(LocalDate date) {
        return runs.find("count-up", date).map(JobRun::status).orElse(null);
    }

    private int attempts(LocalDate date) {
        return runs.find("count-up", date).map(JobRun::attempts).orElse(0);
    }

    private static LocalDate[] days(int first, int last) {
        return TODAY.plusDays(first).datesUntil(TODAY.plusDays(last + 1L)).toArray(LocalDate[]::new);
    }

    private final BusinessJob job = new BusinessJob() {
        @Override
        public String name() {
            return "count-up";
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(2, 0);
        }

        @Override
        public boolean catchesUp() {
            return missedDaysMatter;
        }

        @Override
        public void run(LocalDate date, JobProgress progress) {
            if (broken.contains(date)) {
                throw new IllegalStateException("secret of " + date);
            }
            progress.total(3);
            progress.done(2);
            progress.done(1);
            ran.add(date);
        }
    };

    private final RecurringJob shake = new RecurringJob() {
        @Override
        public String name() {
            return "shake";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(10);
        }

        @Override
        public void run() {
            if (turns.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("every other turn fails");
            }
        }
    };
}
