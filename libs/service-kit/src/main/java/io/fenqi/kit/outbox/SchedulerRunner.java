package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs db-scheduler from when the service is ready until it stops. A stopped scheduler cannot be started again, so
 * each start makes a new one.
 */
final class SchedulerRunner implements SmartLifecycle {
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final int LAST_TO_START = Integer.MAX_VALUE - 100;

    private final OutboxSettings settings;
    private final DataSource dataSource;
    private final List<TaskWork<?>> works;
    private final List<TaskSource> sources;
    private final TaskOutcome outcome;
    private final JsonMapper json;
    private final Clock clock;
    private final Nudge nudge;
    private final FirstTries first;
    private @Nullable Scheduler scheduler;

    SchedulerRunner(
            OutboxSettings settings,
            DataSource dataSource,
            List<TaskWork<?>> works,
            List<TaskSource> sources,
            TaskOutcome outcome,
            JsonMapper json,
            Clock clock,
            Nudge nudge,
            FirstTries first) {
        this.settings = settings;
        this.dataSource = dataSource;
        this.works = works;
        this.sources = sources;
        this.outcome = outcome;
        this.json = json;
        this.clock = clock;
        this.nudge = nudge;
        this.first = first;
    }

    @Override
    public synchronized void start() {
        if (!settings.enabled() || scheduler != null) {
            return;
        }
        List<Task<?>> tasks = new ArrayList<>();
        works.forEach(work -> tasks.add(new OutboxTask<>(work, outcome)));
        List<RecurringTask<Void>> recurring = sources.stream()
                .flatMap(source -> source.prepare(outcome::revive).stream())
                .toList();
        Scheduler started = new SystemTimeWaiting(dataSource, tasks)
                .startTasks(recurring)
                .clock(clock::instant)
                .addSchedulerListener(outcome.running())
                .serializer(new JsonPayload(json))
                .schedulerName(new SchedulerName.Fixed(TaskRows.PROCESS))
                .threads(settings.workers())
                // Nothing is fetched beyond the workers, so a thread per task is bounded and nobody queues unseen.
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("outbox-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(OutboxSettings.MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.shutdownWait())
                .commitWhenAutocommitDisabled(true)
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        scheduler = started;
        nudge.connect(started::triggerCheckForDueExecutions);
        first.open(works, settings.workers());
    }

    @Override
    public synchronized void stop() {
        nudge.disconnect();
        first.close(settings.shutdownWait());
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return LAST_TO_START;
    }
}
