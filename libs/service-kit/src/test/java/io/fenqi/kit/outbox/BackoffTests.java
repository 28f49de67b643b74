package io.fenqi.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTests {
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void doublesUpToTheCapAndJittersDownByAtMostAQuarter() {
        var random = new Random(42);
        for (int failures = 1; failures <= 200; failures++) {
            long full = failures > 10 ? 600_000 : Math.min(600_000, 1_000L << (failures - 1));
            Instant next = Backoff.USUAL.nextTry(NOW, failures, random);
            assertThat(Duration.between(NOW, next).toMillis()).isBetween(full - full / 4, full);
        }
    }

    @Test
    void isUsedUpAtTheLimit() {
        assertThat(Backoff.USUAL.isUsedUp(19)).isFalse();
        assertThat(Backoff.USUAL.isUsedUp(20)).isTrue();
    }

    @Test
    void refusesWaitsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 0));
    }
}
