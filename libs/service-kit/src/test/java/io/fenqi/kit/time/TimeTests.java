package io.fenqi.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.problem.Refused;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class TimeTests {
    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));
    private final WebApplicationContextRunner service =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(TimeAutoConfiguration.class));

    @Test
    void movesForwardOnlyAndTellsAfterwards() {
        var told = new AtomicInteger();
        clock.onMove(told::incrementAndGet);
        assertThat(clock.moveTo(START.plusSeconds(5))).isTrue();
        assertThat(clock.moveTo(START.plusSeconds(4))).isFalse();
        clock.moveBy(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5).plus(Duration.ofDays(1)));
        assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(clock.instant());
        assertThat(told).hasValue(2);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.moveBy(Duration.ofSeconds(-1)));
    }

    @Test
    void doorRefusesThePastAndTheFarFuture() {
        var door = new ClockController(clock);
        assertThat(door.move(new ClockController.Now(START.plusSeconds(60))).now())
                .isEqualTo(START.plusSeconds(60));
        assertThatThrownBy(() -> door.move(new ClockController.Now(START))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> door.move(new ClockController.Now(Instant.MAX)))
                .isInstanceOf(Refused.class);
        assertThat(door.show().now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void onlyTheSandboxHasADoorToItsClock() {
        service.withPropertyValues("spring.profiles.active=sandbox")
                .run(context -> assertThat(context).hasSingleBean(ClockController.class));
        service.withPropertyValues("spring.profiles.active=production").run(context -> {
            assertThat(context).hasSingleBean(Clock.class).doesNotHaveBean(MovableClock.class);
            assertThat(context).doesNotHaveBean(ClockController.class);
        });
    }

    @Test
    void aServiceThatStartsAgainIsInTheSameTime(@TempDir Path folder) {
        var kept = service.withPropertyValues(
                "spring.profiles.active=sandbox", "fenqi.sandbox.clock-file=" + folder.resolve("clock"));
        var later = Instant.now().plus(Duration.ofDays(40));
        kept.run(context -> context.getBean(MovableClock.class).moveTo(later));

        kept.run(context ->
                assertThat(context.getBean(Clock.class).instant()).isBetween(later, later.plus(Duration.ofMinutes(5))));
    }
}
