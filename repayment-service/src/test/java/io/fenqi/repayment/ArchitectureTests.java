package io.fenqi.repayment;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(RepaymentApplication.class)
                .pure(
                        "repayment.LimitSplit",
                        "repayment.RepaymentStatus",
                        "repayment.PartStatus",
                        "channel.QueryBackOff",
                        "withholding.OrderNo")
                .tests();
    }
}
