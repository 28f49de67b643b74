package io.fenqi.kit.trial;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.trial.client.RiskClient;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallableBy(ServiceName.QR_GATEWAY)
class CallerController {
    private final RiskClient risk;

    CallerController(RiskClient risk) {
        this.risk = risk;
    }

    @GetMapping("/caller")
    Map<String, String> caller() {
        return Map.of(
                "caller", CurrentCall.caller(), "actor", CurrentCall.actor().toString());
    }

    @PostMapping("/caller")
    @CallableBy({ServiceName.RISK, ServiceName.OPS})
    void closedToTheClassesCallers() {}

    @GetMapping("/relay")
    @OutsideDoor("a trial")
    void relay() {
        risk.get("1");
    }
}
