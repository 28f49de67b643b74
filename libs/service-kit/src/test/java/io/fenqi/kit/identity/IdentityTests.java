package io.fenqi.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTests {
    private static final Actor LENDER = new Actor(Actor.Kind.LENDER, "L-1");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-12-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    @BeforeEach
    void makeKeys() {
        IdentityKeys.createMissing(folder, Set.of(ServiceName.LEDGER, ServiceName.RISK));
    }

    @Test
    void tokenIsUsedAgainForHalfItsLife() {
        var risk = new ServiceIdentity(ServiceName.RISK, IdentityKeys.in(folder), clock);
        String first = risk.tokenFor(ServiceName.LEDGER, LENDER);
        now = now.plusSeconds(29);
        assertThat(risk.tokenFor(ServiceName.LEDGER, LENDER)).isEqualTo(first);
        assertThat(risk.tokenFor(ServiceName.CREDIT, LENDER)).isNotEqualTo(first);
        now = now.plusSeconds(1);
        assertThat(risk.tokenFor(ServiceName.LEDGER, LENDER)).isNotEqualTo(first);
    }

    @Test
    void believedTokenIsForgottenWhenItExpires() {
        var verifier = new CallerVerifier(ServiceName.LEDGER, IdentityKeys.in(folder), clock);
        String token = new ServiceIdentity(ServiceName.RISK, IdentityKeys.in(folder), clock)
                .tokenFor(ServiceName.LEDGER, LENDER);
        assertThat(verifier.verify(token)).contains(new Call(ServiceName.RISK, LENDER));
        now = now.plusSeconds(59);
        assertThat(verifier.verify(token)).isPresent();
        now = now.plusSeconds(1);
        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void keysAreMadeOnceAndForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("risk-service.private.pem");
        String before = Files.readString(file);
        IdentityKeys.createMissing(folder, Set.of(ServiceName.RISK));

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nextKeyIsBelievedBesideThePresentOne(@TempDir Path other) throws IOException {
        IdentityKeys.createMissing(other, Set.of(ServiceName.RISK));
        Files.copy(other.resolve("risk-service.public.pem"), folder.resolve("risk-service.next.public.pem"));
        var verifier = new CallerVerifier(ServiceName.LEDGER, IdentityKeys.in(folder), clock);

        for (Path keys : Set.of(folder, other)) {
            var risk = new ServiceIdentity(ServiceName.RISK, IdentityKeys.in(keys), clock);
            assertThat(verifier.verify(risk.tokenFor(ServiceName.LEDGER, LENDER)))
                    .isPresent();
        }
    }

    @Test
    void missingPrivateKeyIsNamed() {
        assertThatThrownBy(() -> new ServiceIdentity(ServiceName.CREDIT, IdentityKeys.in(folder), clock))
                .hasMessageContaining("credit-service.private.pem");
    }

    @Test
    void actorStaysInsideItsScope() {
        assertThat(CurrentCall.actor()).isEqualTo(Actor.system("system"));
        CurrentCall.as(LENDER, () -> assertThat(CurrentCall.actor()).isEqualTo(LENDER));
        assertThat(CurrentCall.<Actor, RuntimeException>callAs(LENDER, CurrentCall::actor))
                .isEqualTo(LENDER);
        assertThat(CurrentCall.actor()).isEqualTo(Actor.system("system"));
        assertThatThrownBy(CurrentCall::caller).isInstanceOf(IllegalStateException.class);
    }
}
