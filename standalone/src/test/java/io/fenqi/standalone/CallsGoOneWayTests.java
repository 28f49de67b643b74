package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A service calls only those before it in this order, so that synchronous calls form no circle (docs/architecture.md). */
class CallsGoOneWayTests {
    private static final List<String> ORDER = List.of(
            "ledger-service",
            "risk-service",
            "credit-service",
            "installment-service",
            "qr-gateway-service",
            "repayment-service",
            "settlement-service",
            "partner-gateway",
            "admin-web");

    @TestFactory
    Stream<DynamicTest> eachServiceCallsOnlyThoseBeforeIt() {
        return ORDER.stream()
                .map(service -> DynamicTest.dynamicTest(service, () -> {
                    var before = ORDER.subList(0, ORDER.indexOf(service)).stream()
                            .map(CallsGoOneWayTests::packageName)
                            .toList();
                    assertThat(before).containsAll(providersOf(service));
                }));
    }

    /** The folders below {@code client/}; a folder of an outsider, such as the acquirer, is no service and counts not. */
    private static List<String> providersOf(String service) throws IOException {
        var services = ORDER.stream().map(CallsGoOneWayTests::packageName).toList();
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(service).resolve("src/main/java"))) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> folder.getParent().endsWith("client"))
                    .map(folder -> folder.getFileName().toString())
                    .filter(services::contains)
                    .toList();
        }
    }

    private static String packageName(String service) {
        return service.replace("-service", "").replace("-", "");
    }
}
