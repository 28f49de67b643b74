package io.fenqi.risk;

import io.fenqi.testkit.ContractExamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/risk-service}), asked of the running service. */
class RiskContractsIT extends RiskIT {
    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("risk-service", as, given -> {
            // every example starts from the rule sets of the migration
        });
    }
}
