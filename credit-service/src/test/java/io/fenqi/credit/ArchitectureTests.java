package io.fenqi.credit;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(CreditServiceApplication.class)
                .pure("limit.LimitBalance", "limit.MovementType")
                .tests();
    }
}
