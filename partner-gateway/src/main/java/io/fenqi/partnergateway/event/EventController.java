package io.fenqi.partnergateway.event;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where the services' outboxes arrive. */
@RestController
@RequestMapping("/events/{id}")
class EventController {
    private final AcceptEvent acceptEvent;
    private final StoredEvents events;

    EventController(AcceptEvent acceptEvent, StoredEvents events) {
        this.acceptEvent = acceptEvent;
        this.events = events;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy({
        ServiceName.LEDGER,
        ServiceName.RISK,
        ServiceName.CREDIT,
        ServiceName.INSTALLMENT,
        ServiceName.QR_GATEWAY,
        ServiceName.REPAYMENT,
        ServiceName.SETTLEMENT,
        ServiceName.ADMIN
    })
    void accept(@PathVariable UUID id, @Valid @RequestBody NewEvent event) {
        acceptEvent.accept(event.withId(id));
    }

    @GetMapping
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    View read(@PathVariable UUID id) {
        var stored = events.find(id).orElseThrow(() -> new Refused(KitError.NOT_FOUND, "event %s".formatted(id)));
        var event = stored.event();
        return new View(id, event.type(), event.audience(), event.resource(), event.sequence(), stored.status());
    }

    /**
     * An event as its service made it.
     *
     * @param audience {@code lender:} or {@code partner:} and the code of the one who must hear it
     * @param sequence the event's number within its resource, from 1
     */
    record NewEvent(
            @NotBlank @Pattern(regexp = "[a-z]+(\\.[a-z-]+)+") @Size(max = 64)
            String type,

            @NotBlank @Pattern(regexp = "(lender|partner):[A-Z0-9_-]{2,32}")
            String audience,

            @NotBlank @Size(max = 64) String resource,
            @PositiveOrZero long sequence,
            @NotNull Instant occurredAt,
            @NotNull JsonNode data) {
        Event withId(UUID id) {
            return new Event(id, type, audience, resource, sequence, occurredAt, data);
        }
    }

    record View(UUID id, String type, String audience, String resource, long sequence, EventStatus status) {}
}
