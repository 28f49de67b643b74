package io.fenqi.kit.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.start.unruled.UnruledApplication;
import io.fenqi.kit.trial.TrialService;
import org.junit.jupiter.api.Test;

class StartIT {
    @Test
    void endpointWithoutRuleStopsTheStart() {
        String keys = TrialService.started().keyFolder().toString();

        assertThatThrownBy(() -> FenqiService.run(
                        UnruledApplication.class, ServiceName.LEDGER, "--fenqi.identity.key-folder=" + keys))
                .hasStackTraceContaining("endpoints without @CallableBy or @OutsideDoor")
                .hasStackTraceContaining("ForgottenController");
    }

    @Test
    void sandboxInProductionRefusesToStart() {
        assertThatThrownBy(() -> FenqiService.run(
                        UnruledApplication.class, ServiceName.LEDGER, "--spring.profiles.active=production,sandbox"))
                .hasMessageContaining("sandbox and production exclude each other");
    }
}
