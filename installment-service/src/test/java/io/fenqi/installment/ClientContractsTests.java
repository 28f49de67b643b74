package io.fenqi.installment;

import io.fenqi.testkit.ContractExamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service relies on in others, played to its real clients. */
class ClientContractsTests {
    @TestFactory
    Stream<DynamicTest> clientsKeepTheExamples() {
        return ContractExamples.ofRepository().played("installment-service", InstallmentApplication.class);
    }
}
