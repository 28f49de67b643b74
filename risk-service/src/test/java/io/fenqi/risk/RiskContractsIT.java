package io.fenqi.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.testkit.ContractExamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/risk-service}), asked of the running service. */
class RiskContractsIT extends RiskIT {
    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository()
                .replayed(
                        "risk-service",
                        as,
                        clock,
                        given -> assertThat(given.state()).isEqualTo("the first rule sets"));
    }
}
