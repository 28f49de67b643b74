package io.fenqi.credit;

import io.fenqi.testkit.EndpointRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class EndpointRulesIT extends CreditIT {
    @Autowired
    EndpointRules endpoints;

    @TestFactory
    Stream<DynamicTest> everyEndpointKeepsTheRules() {
        return endpoints.tests();
    }
}
