package io.fenqi.credit.lenderhold;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HoldDecisionController {
    private final TakeHoldDecision takeHoldDecision;

    HoldDecisionController(TakeHoldDecision takeHoldDecision) {
        this.takeHoldDecision = takeHoldDecision;
    }

    @PutMapping("/limit-holds/{id}/lender-decision")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    View decide(@PathVariable UUID id, @Valid @RequestBody Decision body) {
        takeHoldDecision
                .take(id, body.outcome() == Outcome.APPROVE, body.decisionId())
                .ifPresent(refused -> {
                    throw refused;
                });
        return new View(id, body.outcome());
    }

    enum Outcome {
        APPROVE,
        REJECT
    }

    /** What stands. */
    record View(UUID id, Outcome outcome) {}

    record Decision(
            @NotBlank @Size(max = 64) String decisionId,
            @NotNull Outcome outcome) {}
}
