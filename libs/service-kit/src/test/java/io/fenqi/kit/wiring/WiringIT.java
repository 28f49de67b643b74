package io.fenqi.kit.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.outbox.Await;
import io.fenqi.kit.start.FenqiService;
import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

class WiringIT {
    private static final String KEY = "dGVzdC1vbmx5LWtleS1mb3Itc3ludGhldGljLWRhdGE=";

    @TempDir
    Path folder;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @Test
    void serviceStartsAndEverythingWorksTogether() throws Exception {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        gateway.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod()
                    + ' '
                    + exchange.getRequestURI()
                    + ' '
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
        IdentityKeys.createMissing(folder, List.of("kit-trial", "ops", "partner-gateway"));
        try (var postgres = EmbeddedPostgres.start();
                var context = FenqiService.run(
                        TrialApplication.class,
                        "kit-trial",
                        "--spring.profiles.active=sandbox",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.flyway.user=postgres",
                        "--fenqi.identity.key-folder=" + folder,
                        "--fenqi.crypto.keys.test=" + KEY,
                        "--fenqi.crypto.current-key=test",
                        "--fenqi.crypto.index-key=" + KEY,
                        "--clients.partner-gateway.url=http://localhost:"
                                + gateway.getAddress().getPort())) {
            var flow = context.getBean(TrialApplication.TrialFlow.class);
            var jdbc = context.getBean(JdbcTemplate.class);
            var puts = context.getBean(IdempotentPut.class);
            var entities = context.getBean(EntityManager.class);
            var tx = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            UUID id = UUID.randomUUID();
            UUID event = tx.execute(status -> {
                assertThat(puts.claim("people", id, Map.of("name", "张三"))).isTrue();
                entities.persist(new TrialApplication.Person(id, "张三"));
                flow.outbox().add(TrialApplication.GREET, id.toString(), "hello");
                UUID published = flow.events()
                        .publish(new NewEvent("person.met", "lender:BANK-A", "people/" + id, 1, Map.of("name", "张三")));
                assertThat(jdbc.queryForObject(
                                "select convert_from(task_data, 'UTF8') from scheduled_tasks where task_name = 'event-delivery'",
                                String.class))
                        .doesNotContain("张三")
                        .contains("test:");
                return published;
            });
            Await.until(
                    "all done",
                    () -> flow.heard().contains("hello")
                            && flow.heard().contains("resumed")
                            && received.size() == 1
                            && jdbc.queryForObject(
                                            "select count(*) from scheduled_tasks where task_data is not null",
                                            Long.class)
                                    == 0);
            assertThat(received.element())
                    .startsWith("PUT /events/" + event + " {")
                    .contains("\"type\":\"person.met\"", "\"audience\":\"lender:BANK-A\"", "\"name\":\"张三\"");
            assertThat(jdbc.queryForObject("select name from person", String.class))
                    .startsWith("test:");
            String name = tx.execute(status -> entities.find(TrialApplication.Person.class, id).name);
            assertThat(name).isEqualTo("张三");
            assertThat(context.getBean(MeterRegistry.class)
                            .get("fenqi.ops.cases.open")
                            .gauge()
                            .value())
                    .isZero();
            var backlog = context.getBean(MeterRegistry.class)
                    .get("fenqi.outbox.backlog")
                    .gauge();
            Await.until("the last task's row is gone", () -> backlog.value() == 0);
            doorsAnswer(context); // moves the clock by decades, and daily work catches up
        } finally {
            gateway.stop(0);
        }
    }

    private void doorsAnswer(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var ops = new ServiceIdentity("ops", IdentityKeys.in(folder), InstantSource.system());
        var client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {})
                .build();
        for (String door : List.of(
                "/ops-cases",
                "/job-runs",
                "/sandbox/clock",
                "/alarms",
                "/clearing-items?date=2026-12-01",
                "/clearing-totals?date=2026-12-01")) {
            assertThat(statusOf(client.get().uri(door))).isEqualTo(401);
            assertThat(statusOf(signed(client.get().uri(door), ops))).isEqualTo(200);
        }
        assertThat(statusOf(signed(client.get().uri("/ops-cases?limit=201"), ops)))
                .isEqualTo(400);
        assertThat(statusOf(signed(client.get().uri("/ops-cases?after=x"), ops)))
                .isEqualTo(400);
        assertThat(statusOf(signed(client.get().uri("/alarms?limit=201"), ops))).isEqualTo(400);
        assertThat(statusOf(signed(
                        client.post()
                                .uri("/alarms/" + UUID.randomUUID() + "/closure")
                                .body(Map.of("reason", "seen")),
                        ops)))
                .isEqualTo(404);
        assertThat(statusOf(signed(client.get().uri("/clearing-items?date=2026-12-01&limit=1001"), ops)))
                .isEqualTo(400);
        assertThat(signed(client.get().uri("/clearing-items?date=2026-12-01&limit=2"), ops)
                        .retrieve()
                        .body(String.class))
                .isEqualTo("{\"items\":[{\"id\":\"%1$s\"},{\"id\":\"%1$s\"}],\"nextAfter\":\"%1$s\"}"
                        .formatted(new UUID(0, 7)));
        assertThat(signed(client.get().uri("/clearing-totals?date=2026-12-01"), ops)
                        .retrieve()
                        .body(String.class))
                .isEqualTo("{\"date\":\"2026-12-01\",\"cut\":false,\"count\":2,\"cupFen\":300}");
        assertThat(statusOf(signed(client.get().uri("/job-runs/unknown/2026-12-01"), ops)))
                .isEqualTo(404);
        assertThat(statusOf(signed(client.put().uri("/job-runs/unknown/2026-12-01"), ops)))
                .isEqualTo(404);
        assertThat(statusOf(signed(client.put().uri("/job-runs/clean-up/2020-01-01"), ops)))
                .isEqualTo(409);
        assertThat(statusOf(
                        signed(client.put().uri("/job-runs/clean-up/" + BusinessTime.today(Clock.systemUTC())), ops)))
                .isEqualTo(202);
        Await.until(
                "cleaned up",
                () -> signed(client.get().uri("/job-runs?job=clean-up"), ops)
                        .retrieve()
                        .body(String.class)
                        .contains("\"status\":\"DONE\""));
        assertThat(statusOf(signed(client.post().uri("/ops-cases/" + UUID.randomUUID() + "/retry"), ops)))
                .isEqualTo(404);
        assertThat(statusOf(
                        signed(client.put().uri("/sandbox/clock").body(Map.of("now", "2000-01-01T00:00:00Z")), ops)))
                .isEqualTo(409);
        assertThat(statusOf(
                        signed(client.put().uri("/sandbox/clock").body(Map.of("now", "2090-01-01T00:00:00Z")), ops)))
                .isEqualTo(200);
        assertThat(context.getBean(Clock.class).instant()).isAfter(Instant.parse("2090-01-01T00:00:00Z"));
    }

    private static RestClient.RequestHeadersSpec<?> signed(
            RestClient.RequestHeadersSpec<?> request, ServiceIdentity by) {
        return request.header("Authorization", "Bearer " + by.tokenFor("kit-trial", Actor.system("trial")));
    }

    private static int statusOf(RestClient.RequestHeadersSpec<?> request) {
        return request.retrieve().toBodilessEntity().getStatusCode().value();
    }
}
