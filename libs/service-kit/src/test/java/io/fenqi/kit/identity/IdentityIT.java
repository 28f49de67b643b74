package io.fenqi.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.trial.TrialService;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityIT {
    private static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, "C-1");
    private final TrialService service = TrialService.started();

    @Test
    void allowedCallerComesInWithItsActor() {
        var answer = with(service.tokenOf(ServiceName.QR_GATEWAY));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("caller").asString()).isEqualTo(ServiceName.QR_GATEWAY);
        assertThat(answer.json().path("actor").asString()).isEqualTo("CUSTOMER:C-1");
    }

    @Test
    void strangersStayOut() {
        assertThat(service.get("/caller").summary()).isEqualTo("401 NO_IDENTITY");
        assertThat(with("rubbish").summary()).isEqualTo("401 NO_IDENTITY");
        assertThat(with(service.tokenOf(ServiceName.RISK)).summary()).isEqualTo("403 NOT_ALLOWED");
    }

    @Test
    void methodRuleReplacesTheClassRule() {
        assertThat(post(service.tokenOf(ServiceName.QR_GATEWAY))).isEqualTo(403);
        assertThat(post(service.tokenOf(ServiceName.RISK))).isEqualTo(200);
    }

    @Test
    void tokenForSomebodyElseIsWorthNothing() {
        var identity = identity(service.keyFolder(), InstantSource.system());

        assertThat(with(identity.tokenFor(ServiceName.RISK, CUSTOMER)).summary())
                .isEqualTo("401 NO_IDENTITY");
    }

    @Test
    void expiredTokenIsWorthNothing() {
        var identity =
                identity(service.keyFolder(), InstantSource.fixed(Instant.now().minusSeconds(61)));

        assertThat(with(identity.tokenFor(ServiceName.LEDGER, CUSTOMER)).summary())
                .isEqualTo("401 NO_IDENTITY");
    }

    @Test
    void tokenOfAnotherKeyIsWorthNothing(@TempDir Path otherKeys) {
        IdentityKeys.createMissing(otherKeys, Set.of(ServiceName.QR_GATEWAY));
        var forger = identity(otherKeys, InstantSource.system());

        assertThat(with(forger.tokenFor(ServiceName.LEDGER, CUSTOMER)).summary())
                .isEqualTo("401 NO_IDENTITY");
    }

    @Test
    void unsignedTokenIsWorthNothing() {
        String payload = service.tokenOf(ServiceName.QR_GATEWAY).split("\\.")[1];

        assertThat(with("eyJhbGciOiJub25lIn0." + payload + ".").summary()).isEqualTo("401 NO_IDENTITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/info", "/actuator/prometheus"})
    void healthAndMetersAreOpen(String path) {
        assertThat(service.send(service.request(path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/metrics",
                "/actuator/metrics/jvm.info",
                "//actuator/metrics",
                "/x/../actuator/metrics",
                "/%61ctuator/metrics",
                "/actuator;x=/metrics",
                "/actuator/health/../metrics"
            })
    void otherActuatorsAreNot(String path) {
        assertThat(service.get(path).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void operationsMayReadTheOtherActuators() {
        var answer = service.send(service.request("/actuator/metrics")
                .header("Authorization", "Bearer " + service.tokenOf(ServiceName.OPS)));

        assertThat(answer.status()).isEqualTo(200);
    }

    private static ServiceIdentity identity(Path keys, InstantSource clock) {
        return new ServiceIdentity(ServiceName.QR_GATEWAY, IdentityKeys.in(keys), clock);
    }

    private TrialService.Answer with(String token) {
        return service.send(service.request("/caller").header("Authorization", "Bearer " + token));
    }

    private int post(String token) {
        return service.send(service.request("/caller")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()))
                .status();
    }
}
