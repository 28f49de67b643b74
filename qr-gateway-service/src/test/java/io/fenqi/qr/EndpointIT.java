package io.fenqi.qr;

import io.fenqi.testkit.EndpointRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class EndpointIT extends QrGatewayIT {
    @Autowired
    EndpointRules endpoints;

    @TestFactory
    Stream<DynamicTest> everyEndpointKeepsTheRules() {
        return endpoints.tests();
    }
}
