package io.fenqi.testkit;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.time.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The service's clock in the hand of a test. It starts at {@link #START}, runs, and moves forward only.
 *
 * <p>All tests of a service share one context and so one clock: a test takes its dates from here and writes down none.
 */
public final class TestClock {
    /** 2026-12-01 10:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-12-01T02:00:00Z");

    private static final Duration GRAIN = Duration.ofNanos(1_000);

    private final MovableClock clock;

    TestClock(MovableClock clock) {
        this.clock = clock;
    }

    /** Whatever the machine's clock says, earlier or later. */
    static MovableClock clockFromStart() {
        var system = Clock.systemUTC();
        return new MovableClock(Clock.tick(Clock.offset(system, Duration.between(system.instant(), START)), GRAIN));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The business date, in Shanghai. */
    public LocalDate today() {
        return BusinessTime.today(clock);
    }

    public void moveBy(Duration forward) {
        clock.moveBy(forward);
    }

    /** To an instant that must not have passed. */
    public void moveTo(Instant instant) {
        if (!clock.moveTo(instant)) {
            throw new IllegalArgumentException("%s has passed: it is %s".formatted(instant, now()));
        }
    }

    /** To a time of day in Shanghai on that date. */
    public void moveTo(LocalDate date, LocalTime time) {
        moveTo(date.atTime(time).atZone(BusinessTime.ZONE).toInstant());
    }
}
