package io.fenqi.installment;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(InstallmentApplication.class)
                .pure(
                        "pricing",
                        "overdue.PenaltyInterest",
                        "overdue.PenaltyRule",
                        "overdue.GraceCounts",
                        "loannote.Allocation",
                        "loannote.Amounts",
                        "product.Component")
                .tests();
    }
}
