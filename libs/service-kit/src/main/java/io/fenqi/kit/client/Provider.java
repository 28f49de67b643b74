package io.fenqi.kit.client;

import feign.Request;
import io.fenqi.kit.identity.ServiceName;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One provider with everything that guards calls to it. */
record Provider(
        String name, ClientSettings settings, Request.Options options, CircuitBreaker breaker, Bulkhead bulkhead) {
    static Request.Options optionsOf(ClientSettings settings) {
        return new Request.Options(
                settings.connectTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                settings.readTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                false);
    }

    /** Whom our token is made for; empty for outsiders, who must not see one. */
    Optional<String> audience() {
        if (settings.audience() != null) {
            return Optional.of(settings.audience());
        }
        if (ServiceName.all().contains(name)) {
            return Optional.of(name);
        }
        return Optional.of(name + "-service").filter(ServiceName.all()::contains);
    }
}
