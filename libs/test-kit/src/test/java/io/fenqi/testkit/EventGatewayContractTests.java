package io.fenqi.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The one client that the kit brings along, which every service uses in the same way. */
class EventGatewayContractTests {
    @TestFactory
    Stream<DynamicTest> kitKeepsItsContract() {
        return ContractExamples.ofRepository().played("credit-service", "io.fenqi.kit.event");
    }
}
