package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services stand for all: the one in this JVM, the other in a process of its own. */
class SuiteIT {
    private final SuiteService here = ServiceCatalog.LEDGER;
    private final SuiteService apart = ServiceCatalog.RISK;

    @TempDir
    private Path data;

    @Test
    void aServiceInItsOwnProcessIsKilledAndComesBackWhileTheOthersRunOn() throws Exception {
        assumeThat(ServiceCatalog.present()).contains(here, apart);
        var settings = SuiteSettings.forTests(data, here, apart).withOwnProcess(Set.of(apart));
        try (var suite = Suite.start(settings)) {
            assertThat(suite.services()).containsExactly(here, apart);
            assertThat(readiness(suite.url(here))).isEqualTo(200);
            assertThat(readiness(suite.url(apart))).isEqualTo(200);
            long first = suite.pid(apart);
            assertThat(first).isNotEqualTo(suite.pid(here));
            assertThatThrownBy(() -> suite.kill(here)).isInstanceOf(UnsupportedOperationException.class);

            suite.kill(apart);
            assertThat(ProcessHandle.of(first)).isEmpty();
            assertThatThrownBy(() -> readiness(suite.url(apart))).isInstanceOf(ConnectException.class);
            assertThat(readiness(suite.url(here))).isEqualTo(200);

            suite.restart(apart);
            assertThat(readiness(suite.url(apart))).isEqualTo(200);
            assertThat(suite.pid(apart)).isNotEqualTo(first);
        }
        assertThat(Files.readString(data.resolve("logs/ledger-service.log"))).contains(" ledger-service ");
        assertThat(data.resolve("run/risk-service.pid")).doesNotExist();
    }

    private static int readiness(URI service) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve(ServiceArguments.READINESS_PATH))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
