package io.fenqi.kit.alarm;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms for the portal and the command line. */
@RestController
@RequestMapping("/alarms")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class AlarmController {
    private final Alarms alarms;
    private final Clock clock;

    AlarmController(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @GetMapping
    Page<Alarm, UUID> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(alarms.list(open, after, limit), limit, Alarm::id);
    }

    /** Of two who close it the first one's reason stays, and both are shown it. */
    @PostMapping("/{id}/closure")
    Alarm close(@PathVariable UUID id, @Valid @RequestBody Closure body) {
        alarms.close(id, CurrentCall.actor().toString(), body.reason(), clock.instant());
        return alarms.find(id).orElseThrow(() -> new Refused(KitError.NOT_FOUND, "No alarm " + id));
    }

    record Closure(@NotBlank @Size(max = 500) String reason) {}
}
