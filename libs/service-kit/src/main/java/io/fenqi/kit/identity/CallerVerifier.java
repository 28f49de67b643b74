package io.fenqi.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Believes a token only if a known service signed it for us and its time is not over. */
final class CallerVerifier {
    private static final int TOKEN_LENGTH_MAX = 2_000;
    private static final int VERIFIED_MAX = 5_000;

    private final String self;
    private final IdentityKeys keys;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    private record Verified(Call call, Instant expiresAt) {}

    CallerVerifier(String self, IdentityKeys keys, InstantSource clock) {
        this.self = self;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty for a token that does not prove anything. */
    Optional<Call> verify(String token) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Verified known = verified.get(token);
        if (known != null) {
            return now.isBefore(known.expiresAt()) ? Optional.of(known.call()) : Optional.empty();
        }
        try {
            Optional<Verified> fresh = check(SignedJWT.parse(token), now);
            fresh.ifPresent(result -> remember(token, result, now));
            return fresh.map(Verified::call);
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Verified> check(SignedJWT token, Instant now) throws ParseException, JOSEException {
        JWTClaimsSet claims = token.getJWTClaimsSet();
        String issuer = claims.getIssuer();
        if (issuer == null || claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            return Optional.empty();
        }
        Instant expiresAt = claims.getExpirationTime().toInstant();
        boolean fits = JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                && List.of(self).equals(claims.getAudience())
                && now.isBefore(expiresAt)
                && !expiresAt.isAfter(now.plus(ServiceIdentity.LIFE.multipliedBy(2)));
        if (!fits || !isSignedBy(issuer, token)) {
            return Optional.empty();
        }
        String actor = claims.getStringClaim(ServiceIdentity.ACTOR_CLAIM);
        Call call = new Call(issuer, actor == null ? Actor.system(issuer) : Actor.parse(actor));
        return Optional.of(new Verified(call, expiresAt));
    }

    private boolean isSignedBy(String issuer, SignedJWT token) throws JOSEException {
        for (ECPublicKey key : keys.publicKeys(issuer)) {
            if (token.verify(new ECDSAVerifier(key))) {
                return true;
            }
        }
        return false;
    }

    private void remember(String token, Verified result, Instant now) {
        if (verified.size() >= VERIFIED_MAX) {
            verified.values().removeIf(old -> !now.isBefore(old.expiresAt()));
            if (verified.size() >= VERIFIED_MAX) {
                verified.clear();
            }
        }
        verified.put(token, result);
    }
}
