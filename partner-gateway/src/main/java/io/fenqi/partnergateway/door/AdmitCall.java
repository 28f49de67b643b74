package io.fenqi.partnergateway.door;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.party.Credentials;
import io.fenqi.partnergateway.party.FindCredentials;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.sdk.Authorization;
import io.fenqi.sdk.SignedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Proves who calls, always in the same order (ACC-09). Up to the signature nothing is told about parties, apps and keys
 * but that the three do not fit; what is the matter with them hears only who has proved to hold the key. A nonce is spent
 * after the signature, so that nobody can spend another's.
 */
@Component
class AdmitCall {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final FindCredentials findCredentials;
    private final Nonces nonces;
    private final Clock clock;

    AdmitCall(FindCredentials findCredentials, Nonces nonces, Clock clock) {
        this.findCredentials = findCredentials;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** The header, if there is exactly one and it is well formed. */
    Authorization authorizationOf(RawCall call) {
        if (call.authorizations().isEmpty()) {
            throw new Refused(GatewayError.AUTHORIZATION_MISSING, "see docs/api/signing.md");
        }
        if (call.authorizations().size() > 1) throw malformed();
        return Authorization.parse(call.authorizations().getFirst()).orElseThrow(AdmitCall::malformed);
    }

    /** Whose key signed this call just now. */
    Credentials prove(RawCall call, Authorization authorization) {
        var signedAt = Instant.ofEpochSecond(authorization.timestamp());
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw new Refused(GatewayError.SIGNATURE_STALE, "more than five minutes from the time here");
        }
        var credentials = findCredentials
                .find(authorization.appId(), authorization.serialNo())
                .filter(found -> found.scheme() == authorization.scheme())
                .orElseThrow(() -> new Refused(GatewayError.KEY_UNKNOWN, "app, key and scheme do not fit"));
        var message = SignedText.ofRequest(
                call.method(), call.target(), authorization.timestamp(), authorization.nonce(), call.body());
        if (!credentials.verifies(message, authorization.signature())) {
            throw new Refused(GatewayError.SIGNATURE_WRONG, "signed must be what is sent, byte by byte");
        }
        return credentials;
    }

    /** Lets the proved caller in if it may come at all. */
    Partner admit(RawCall call, Authorization authorization, Credentials credentials) {
        var now = clock.instant();
        if (!credentials.isPartyActive()) throw new Refused(GatewayError.PARTY_NOT_ACTIVE, "ask your contact");
        if (!credentials.isAppActive()) throw new Refused(GatewayError.APP_NOT_ACTIVE, "ask your contact");
        if (!credentials.isKeyValid(now)) {
            throw new Refused(GatewayError.KEY_NOT_VALID, "retired, over, or not begun");
        }
        if (!credentials.allows(call.from())) {
            throw new Refused(GatewayError.ADDRESS_NOT_ALLOWED, call.from().getHostAddress());
        }
        var appId = credentials.partner().appId();
        if (!nonces.spend(appId, authorization.nonce(), now)) {
            throw new Refused(GatewayError.NONCE_USED, "sign each call anew");
        }
        return credentials.partner();
    }

    private static Refused malformed() {
        return new Refused(GatewayError.AUTHORIZATION_MALFORMED, "see docs/api/signing.md");
    }
}
