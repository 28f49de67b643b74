package io.fenqi.testkit.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.TestClock;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class ContractReplayIT extends ShopIT {
    @Autowired
    ServiceCalls as;

    @Autowired
    TestClock clock;

    @TestFactory
    Stream<DynamicTest> keepsItsContracts() {
        return ContractExamples.in(Path.of("src/test/resources/contracts"))
                .replayed(
                        "shop-service",
                        as,
                        clock,
                        given -> assertThat(given.state()).isEqualTo("an empty shop"));
    }
}
