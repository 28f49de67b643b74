package io.fenqi.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proves to a callee who we are and for whom we call: an ES256 token that lives 60 seconds.
 *
 * <p>Runs on the machine's own clock: the sandbox moves the business clock of each service by itself.
 */
public final class ServiceIdentity {
    static final Duration LIFE = Duration.ofSeconds(60);
    static final String ACTOR_CLAIM = "act";
    private static final int TOKENS_MAX = 5_000;

    private final String self;
    private final JWSSigner signer;
    private final InstantSource clock;
    private final Map<Key, Token> tokens = new ConcurrentHashMap<>();

    private record Key(String callee, Actor actor) {}

    private record Token(String text, Instant useUntil) {}

    /** Fails when the private key of {@code self} is missing. */
    public ServiceIdentity(String self, IdentityKeys keys, InstantSource clock) {
        this.self = self;
        this.clock = clock;
        try {
            this.signer = new ECDSASigner(keys.privateKey(self));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("identity key of " + self + " is no P-256 key", unusable);
        }
    }

    /** The name we sign as. */
    public String self() {
        return self;
    }

    /** A token for one callee and actor, used again for half its life. */
    public String tokenFor(String callee, Actor actor) {
        Instant now = clock.instant();
        Key key = new Key(callee, actor);
        Token token = tokens.get(key);
        if (token != null && now.isBefore(token.useUntil())) {
            return token.text();
        }
        Token fresh = new Token(sign(callee, actor, now), now.plus(LIFE.dividedBy(2)));
        makeRoom(now);
        tokens.put(key, fresh);
        return fresh.text();
    }

    private String sign(String callee, Actor actor, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(self)
                .audience(callee)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim(ACTOR_CLAIM, actor.toString())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException("cannot sign as " + self, failure);
        }
        return token.serialize();
    }

    private void makeRoom(Instant now) {
        if (tokens.size() >= TOKENS_MAX) {
            tokens.values().removeIf(token -> !now.isBefore(token.useUntil()));
            if (tokens.size() >= TOKENS_MAX) {
                tokens.clear();
            }
        }
    }
}
