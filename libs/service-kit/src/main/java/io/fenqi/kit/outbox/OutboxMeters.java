package io.fenqi.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;

/** What an alarm looks at: open ops cases, messages past their time (counted up to 10 000), age of the oldest. */
final class OutboxMeters implements MeterBinder {
    private static final int COUNT_LIMIT = 10_000;

    private final OpsCases cases;
    private final TaskRows rows;
    private final Clock clock;

    OutboxMeters(OpsCases cases, TaskRows rows, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("fenqi.ops.cases.open", cases, OpsCases::countOpen)
                .description("Work that was given up and waits for a person")
                .register(registry);
        Gauge.builder("fenqi.outbox.backlog", this, meters -> meters.backlog().waiting())
                .description("Messages past their time, counted up to 10 000")
                .register(registry);
        Gauge.builder("fenqi.outbox.age", this, meters -> meters.backlog().oldestSeconds())
                .description("How long the oldest message is past its time")
                .baseUnit("seconds")
                .register(registry);
    }

    private TaskRows.Backlog backlog() {
        return rows.backlog(clock.instant(), COUNT_LIMIT);
    }
}
