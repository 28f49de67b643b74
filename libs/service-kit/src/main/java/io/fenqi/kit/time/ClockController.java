package io.fenqi.kit.time;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's clock, shown and moved; there is no such endpoint outside profile sandbox. */
@RestController
@RequestMapping("/sandbox/clock")
@CallableBy({ServiceName.SANDBOX, ServiceName.OPS})
class ClockController {
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Now show() {
        return new Now(clock.instant());
    }

    @PutMapping
    Now move(@RequestBody @Valid Now wanted) {
        Instant to = wanted.now().truncatedTo(ChronoUnit.MICROS);
        if (to.isAfter(LATEST) || !clock.moveTo(to)) {
            throw new Refused(
                    ClockError.CLOCK_MOVES_FORWARD_ONLY,
                    "It is %s; later instants up to %s are possible".formatted(clock.instant(), LATEST));
        }
        return show();
    }

    record Now(@NotNull Instant now) {}
}
