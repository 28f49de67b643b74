package io.fenqi.kit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.SignedJWT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.trial.TrialPeer;
import io.fenqi.kit.trial.TrialService;
import io.fenqi.kit.trial.client.CreditClient;
import io.fenqi.kit.trial.client.InstallmentClient;
import io.fenqi.kit.trial.client.OutsiderClient;
import io.fenqi.kit.trial.client.PeerCalls.Thing;
import io.fenqi.kit.trial.client.RiskClient;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ClientIT {
    private static final Thing THING = new Thing("a", new BigDecimal("12.50"), Instant.parse("2026-12-01T00:00:00Z"));
    private static final String THING_JSON = "{\"name\":\"a\",\"rate\":12.50,\"at\":\"2026-12-01T00:00:00Z\"}";

    private final TrialService service = TrialService.started();
    private final TrialPeer peer = service.peer();
    private final RiskClient risk = service.bean(RiskClient.class);

    @Test
    void answersAreReadAsRecords() {
        peer.answers(TrialPeer.json(200, THING_JSON));

        assertThat(risk.put("1", THING)).isEqualTo(THING);
    }

    @Test
    void carriesIdentityActorAndTrace() throws ParseException {
        peer.answers(TrialPeer.json(200, THING_JSON));
        CurrentCall.as(new Actor(Actor.Kind.OPERATOR, "O-1"), () -> risk.get("1"));

        var claims = SignedJWT.parse(peer.lastHeader("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(ServiceName.LEDGER);
        assertThat(claims.getAudience()).isEqualTo(List.of(ServiceName.RISK));
        assertThat(claims.getStringClaim("act")).isEqualTo("OPERATOR:O-1");
        assertThat(peer.lastHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]");
    }

    @Test
    void outsidersSeeNoToken() {
        peer.answers(TrialPeer.json(200, THING_JSON));
        service.bean(OutsiderClient.class).get("1");

        assertThat(peer.lastHeader("Authorization")).isNull();
    }

    @Test
    void refusalIsDefiniteAndNotRepeated() {
        peer.answers(TrialPeer.json(409, "{\"code\":\"LIMIT_USED\",\"detail\":\"no room\"}"));
        var refused = catchThrowableOfType(CallRefused.class, () -> risk.put("1", THING));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("LIMIT_USED");
        assertThat(refused.detail()).isEqualTo("no room");
        assertThat(refused.provider()).isEqualTo("risk");
        assertThat(peer.calls()).isEqualTo(1);
    }

    @Test
    void refusalWithoutProblemHasACodeToo() {
        peer.answers(TrialPeer.json(404, "<html>"));

        assertThat(catchThrowableOfType(CallRefused.class, () -> risk.get("1")).code())
                .isEqualTo("HTTP_404");
    }

    @Test
    void failureInsideThePeerIsInDoubtAndNotRepeated() {
        peer.answers(TrialPeer.json(500, "{\"code\":\"INTERNAL\"}"));

        assertThatThrownBy(() -> risk.put("1", THING)).isInstanceOf(CallInDoubt.class);
        assertThat(peer.calls()).isEqualTo(1);
    }

    @Test
    void unreadableAnswerIsInDoubt() {
        peer.answers(TrialPeer.json(200, "{\"name\":"));

        assertThatThrownBy(() -> risk.post(THING)).isInstanceOf(CallInDoubt.class);
    }

    @Test
    void silenceIsInDoubtAndNotRepeated() {
        var release = new CountDownLatch(1);
        peer.answers(TrialPeer.hanging(release));
        try {
            assertThatThrownBy(() -> risk.put("1", THING)).isInstanceOf(CallInDoubt.class);
            assertThat(peer.calls()).isEqualTo(1);
        } finally {
            release.countDown();
        }
    }

    @Test
    void unreachablePeerIsNotSent() {
        var installment = service.bean(InstallmentClient.class);

        assertThatThrownBy(() -> installment.post(THING)).isInstanceOf(CallNotSent.class);
        assertThatThrownBy(() -> installment.put("1", THING)).isInstanceOf(CallNotSent.class);
    }

    @Test
    void getAndPutAreRepeatedWhenThePeerIsUnavailable() {
        peer.answers(peer.firstThen(TrialPeer.json(503, "{}"), TrialPeer.json(200, THING_JSON)));
        assertThat(risk.get("1")).isEqualTo(THING);
        assertThat(peer.calls()).isEqualTo(2);

        peer.answers(TrialPeer.json(503, "{}"));
        assertThatThrownBy(() -> risk.put("1", THING)).isInstanceOf(CallInDoubt.class);
        assertThat(peer.calls()).isEqualTo(3);
    }

    @Test
    void postIsNeverRepeated() {
        peer.answers(TrialPeer.json(503, "{}"));

        assertThatThrownBy(() -> risk.post(THING)).isInstanceOf(CallInDoubt.class);
        assertThat(peer.calls()).isEqualTo(1);
    }

    @Test
    void busyPeerDidNothing() {
        peer.answers(TrialPeer.json(429, "{\"code\":\"TOO_BUSY\"}"));
        assertThatThrownBy(() -> risk.post(THING)).isInstanceOf(CallNotSent.class);

        peer.answers(TrialPeer.json(503, "{\"code\":\"TOO_BUSY\"}"));
        assertThatThrownBy(() -> risk.post(THING)).isInstanceOf(CallNotSent.class);
    }

    @Test
    void peerThatMetSomebodyElseDidNothing() {
        peer.answers(TrialPeer.json(409, "{\"code\":\"CONCURRENT_CHANGE\"}"));
        assertThatThrownBy(() -> risk.put("1", THING)).isInstanceOf(CallNotSent.class);
    }

    @ParameterizedTest
    @CsvSource({"503, TOO_BUSY", "429, TOO_BUSY", "409, CONCURRENT_CHANGE"})
    void doubtOfAnEarlierTryRemains(int status, String code) {
        var nothingDone = TrialPeer.json(status, "{\"code\":\"%s\"}".formatted(code));
        peer.answers(peer.firstThen(TrialPeer.json(503, "{}"), nothingDone));

        assertThatThrownBy(() -> risk.put("1", THING)).isInstanceOf(CallInDoubt.class);
    }

    @Test
    void lostConnectionIsRepeatedForPutOnly() {
        peer.answers(peer.firstThen(exchange -> {}, TrialPeer.json(200, THING_JSON)));
        assertThat(risk.put("1", THING)).isEqualTo(THING);

        peer.answers(exchange -> {});
        assertThatThrownBy(() -> risk.post(THING)).isInstanceOf(CallInDoubt.class);
        assertThat(peer.calls()).isEqualTo(1);
    }

    @Test
    void breakerOpensAndIsSeenInTheMeters() {
        var credit = service.bean(CreditClient.class);
        peer.answers(TrialPeer.json(500, "{}"));
        for (int call = 0; call < 4; call++) {
            assertThatThrownBy(() -> credit.post(THING)).isInstanceOf(CallInDoubt.class);
        }
        assertThatThrownBy(() -> credit.post(THING)).isInstanceOf(CallNotSent.class);
        assertThat(peer.calls()).isEqualTo(4);

        String meters = service.send(service.request("/actuator/prometheus")).body();
        assertThat(meters)
                .containsPattern("resilience4j_circuitbreaker_state\\{[^}]*name=\"credit\"[^}]*state=\"open\"[^}]*} 1")
                .containsPattern("resilience4j_bulkhead_available_concurrent_calls\\{[^}]*name=\"credit\"");
    }

    @Test
    void oneCallTooManyIsNotSent() throws Exception {
        var outsider = service.bean(OutsiderClient.class);
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        peer.answers(exchange -> {
            arrived.countDown();
            TrialPeer.hanging(release).answer(exchange);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> catchThrowableOfType(CallFailed.class, () -> outsider.post(THING)));
            arrived.await();
            assertThatThrownBy(() -> outsider.post(THING)).isInstanceOf(CallNotSent.class);
            release.countDown();
            assertThat(first.get()).isInstanceOf(CallInDoubt.class);
        }
    }

    @Test
    void noCallInsideATransaction() {
        peer.answers(TrialPeer.json(200, THING_JSON));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> risk.get("1")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(peer.calls()).isZero();
    }
}
