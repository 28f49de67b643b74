package io.fenqi.risk;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(RiskApplication.class).pure("engine").tests();
    }
}
