package io.fenqi.sandbox.clock;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/clock")
@CallableBy({ServiceName.OPS, ServiceName.ADMIN})
class SuiteClockController {
    private final SuiteClock clock;

    SuiteClockController(SuiteClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Now show() {
        return new Now(clock.now());
    }

    @PutMapping
    Now move(@Valid @RequestBody Now wanted) {
        clock.moveTo(wanted.now());
        return show();
    }

    record Now(@NotNull Instant now) {}
}
