package io.fenqi.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LogLineTests {
    private final LoggerContext context = new LoggerContext();

    @Test
    void threadsStartedInAScopeStayInIt() throws Exception {
        var seen = new LinkedBlockingQueue<String>();
        ServiceScope.start("risk-service", () -> {
                    try (var pool = Executors.newFixedThreadPool(1);
                            var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
                        pool.execute(() -> seen.add(ServiceScope.current()));
                        virtual.execute(() -> seen.add(ServiceScope.current()));
                    }
                })
                .join();

        assertThat(seen).containsExactly("risk-service", "risk-service");
        assertThat(ServiceScope.current()).isEqualTo("-");
        assertThat(ServiceScope.call("credit-service", ServiceScope::current)).isEqualTo("credit-service");
        assertThat(ServiceScope.current()).isEqualTo("-");
    }

    @Test
    void textLineCannotBeForged() throws Exception {
        String line = ServiceScope.call("risk-service", () -> encoded("text", "hello\n2026 INFO forged"));

        assertThat(line).isEqualTo("2026-12-01T00:00:00Z INFO risk-service abc io.fenqi.X - hello 2026 INFO forged\n");
    }

    @Test
    void ecsLineIsJson() throws Exception {
        String message = "quote \" slash \\ line\n tab\t bell\u0007 name \u5206\u671f \ud83d\ude00 half \ud83d";
        String line = ServiceScope.call("risk-service", () -> encoded("ecs", message));

        assertThat(line.lines()).hasSize(1);
        var json = new JsonMapper().readTree(line);
        assertThat(json.path("message").asString()).isEqualTo(message);
        assertThat(json.path("service.name").asString()).isEqualTo("risk-service");
        assertThat(json.path("trace.id").asString()).isEqualTo("abc");
        assertThat(json.path("error.type").asString()).isEmpty();
    }

    private String encoded(String format, String message) {
        var encoder = new LogLineEncoder();
        encoder.setFormat(format);
        var event = new LoggingEvent("x", context.getLogger("io.fenqi.X"), Level.INFO, message, null, null);
        event.setInstant(Instant.parse("2026-12-01T00:00:00Z"));
        event.setMDCPropertyMap(Map.of("traceId", "abc"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
