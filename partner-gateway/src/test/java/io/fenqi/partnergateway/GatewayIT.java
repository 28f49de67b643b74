package io.fenqi.partnergateway;

import com.standardwebhooks.Webhook;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service with everybody else played on one port; shared by all integration tests. */
@ServiceTest("partner-gateway")
abstract class GatewayIT {
    static final OutsideWorld WORLD = new OutsideWorld();
    static final String OUTGOING = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String INCOMING = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @Autowired
    ServiceCalls as;

    @Autowired
    TestClock clock;

    @DynamicPropertySource
    static void peers(DynamicPropertyRegistry registry) {
        registry.add("clients.credit.url", WORLD::url);
        registry.add("clients.qr-gateway.url", WORLD::url);
        registry.add("clients.settlement.url", WORLD::url);
        registry.add("fenqi.door.key-folder", GatewayIT::newFolder);
    }

    private static String newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "answer-keys").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void lender(String lenderId) {
        as.caller("ops")
                .put(
                        "/lenders/" + lenderId,
                        Map.of(
                                "name",
                                "Harbor Consumer Finance",
                                "endpointUrl",
                                WORLD.url() + "/core/" + lenderId,
                                "outgoingSecret",
                                OUTGOING,
                                "incomingSecret",
                                INCOMING))
                .isOk();
    }

    static String signature(String secret, String id, long seconds, String body) throws Exception {
        return new Webhook(secret).sign(id, seconds, body);
    }

    /** Waits for what another thread brings about; the bound only ends a test that would hang. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("did not come true");
            Thread.onSpinWait();
        }
    }

    static Map<String, Object> event(String audience) {
        return new HashMap<>(Map.of(
                "type",
                "credit.requested",
                "audience",
                audience,
                "resource",
                UUID.randomUUID().toString(),
                "sequence",
                1,
                "occurredAt",
                "2026-12-01T02:00:00Z",
                "data",
                Map.of("limitFen", 1, "rate", new BigDecimal("1.2E+2"))));
    }
}
