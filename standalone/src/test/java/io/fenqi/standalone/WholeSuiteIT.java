package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that there is, started in this JVM on an empty database server. */
class WholeSuiteIT {
    @TempDir
    private Path data;

    @Test
    void startsInOneJvmAndGivesTheFiguresThatTheDashboardReads() throws Exception {
        var missing = new TreeSet<String>();
        try (var suite = Suite.start(SuiteSettings.forTests(data));
                var client = HttpClient.newHttpClient()) {
            assertThat(suite.services()).containsExactlyElementsOf(ServiceCatalog.present());
            for (var service : suite.services()) {
                var figures = client.send(
                        HttpRequest.newBuilder(suite.url(service).resolve("/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(figures.statusCode()).isEqualTo(200);
                missing.addAll(missingOf(service, figures.body()));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> missingOf(SuiteService service, String figures) {
        return Meter.listed().stream()
                .filter(meter -> meter.when().equals("always") && meter.isFrom(service))
                .filter(meter -> figures.lines().noneMatch(line -> line.startsWith(meter.name() + "{")))
                .map(meter -> meter.name() + " of " + service)
                .toList();
    }
}
