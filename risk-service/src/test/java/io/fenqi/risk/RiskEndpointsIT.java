package io.fenqi.risk;

import io.fenqi.testkit.EndpointRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class RiskEndpointsIT extends RiskIT {
    @Autowired
    private EndpointRules endpoints;

    @TestFactory
    Stream<DynamicTest> everyEndpointKeepsTheRules() {
        return endpoints.tests();
    }
}
