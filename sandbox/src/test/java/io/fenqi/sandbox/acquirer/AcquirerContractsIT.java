package io.fenqi.sandbox.acquirer;

import io.fenqi.sandbox.SandboxIT;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ContractExample;
import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;

/** What settlement relies on in the acquirer ({@code contracts/acquirer}), asked of the one that plays it. */
class AcquirerContractsIT extends SandboxIT {
    @Value("${fenqi.identity.key-folder}")
    Path keyFolder;

    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("acquirer", clock, this::arrange, this::ask);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // nobody has heard of what the example names
            }
            case "an instruction" ->
                exchange("PUT", "/acquirer/instructions/" + given.id("instruction"), """
                        {"kind": "MERCHANT", "accountNo": "6226090000000048", "accountName": "Shop",
                         "bankCnaps": "102100099996", "amountFen": %d, "purpose": "settlement"}
                        """.formatted(
                                        given.number("amountFen")))
                        .isOk();
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private Answer ask(ContractExample example) {
        var request = example.request();
        return exchange(
                request.method(),
                request.path(),
                request.body() == null ? "" : request.body().toString());
    }

    private Answer exchange(String method, String path, String body) {
        return new SignedCalls(as.baseUrl(), keyFolder).exchange(method, path, body);
    }
}
