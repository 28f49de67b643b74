package io.fenqi.credit.alarm;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
    Page list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = alarms.list(open, after, limit).stream().map(View::of).toList();
        return new Page(items, items.size() < limit ? null : items.getLast().id());
    }

    @PostMapping("/{id}/closure")
    View close(@PathVariable UUID id, @Valid @RequestBody Closure body) {
        alarms.close(id, CurrentCall.actor().toString(), body.reason(), clock.instant());
        return alarms.find(id)
                .map(View::of)
                .orElseThrow(() -> new Refused(CreditError.ALARM_NOT_FOUND, "no alarm " + id));
    }

    record Closure(@NotBlank @Size(max = 500) String reason) {}

    record Page(List<View> items, @Nullable UUID nextAfter) {}

    record View(
            UUID id,
            AlarmKind kind,
            String subject,
            String detail,
            Instant raisedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String closeReason) {
        static View of(Alarm alarm) {
            return new View(
                    alarm.id(),
                    alarm.kind(),
                    alarm.subject(),
                    alarm.detail(),
                    alarm.raisedAt(),
                    alarm.closedAt(),
                    alarm.closedBy(),
                    alarm.closeReason());
        }
    }
}
