package io.fenqi.kit.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The clock: the system's in UTC, and in profile sandbox one that can be moved. */
@AutoConfiguration
public class TimeAutoConfiguration {
    /** What PostgreSQL keeps of an instant, so that a value read back equals the value written. */
    private static final Duration GRAIN = Duration.ofNanos(1_000);

    @Bean
    @Profile("sandbox")
    @ConditionalOnMissingBean(Clock.class)
    MovableClock movableClock(@Value("${fenqi.sandbox.clock-file:}") String clockFile) {
        var clock = new MovableClock(Clock.tick(Clock.systemUTC(), GRAIN));
        if (!clockFile.isEmpty()) {
            var file = new ClockFile(Path.of(clockFile));
            clock.moveBy(file.ahead());
            clock.onMove(() -> file.keep(clock.ahead()));
        }
        return clock;
    }

    @Bean
    @Profile("sandbox")
    @ConditionalOnBean(MovableClock.class)
    @ConditionalOnWebApplication
    ClockController clockController(MovableClock clock) {
        return new ClockController(clock);
    }

    @Bean
    @Profile("!sandbox")
    @ConditionalOnMissingBean(Clock.class)
    Clock systemClock() {
        return Clock.tick(Clock.systemUTC(), GRAIN);
    }
}
