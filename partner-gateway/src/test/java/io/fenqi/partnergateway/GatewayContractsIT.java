package io.fenqi.partnergateway;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every service relies on ({@code contracts/partner-gateway}), asked of the running service. */
class GatewayContractsIT extends GatewayIT {
    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("partner-gateway", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // an event may be for anybody
            }
            case "an event with this id" ->
                as.caller("credit-service")
                        .put("/events/" + given.id("event"), event("partner:APP"))
                        .hasStatus(202);
            default -> throw new IllegalArgumentException(given.state());
        }
    }
}
