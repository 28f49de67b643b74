package io.fenqi.kit.client;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The providers of this service, each made at its first call from {@code clients.<name>.*}. */
final class Providers {
    private static final int HALF_OPEN_CALLS = 3;

    private final Binder binder;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final Map<String, Provider> byName = new ConcurrentHashMap<>();

    Providers(Environment environment, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        this.binder = Binder.get(environment);
        this.breakers = breakers;
        this.bulkheads = bulkheads;
    }

    Provider named(String name) {
        Provider known = byName.get(name);
        return known != null ? known : byName.computeIfAbsent(name, this::make);
    }

    private Provider make(String name) {
        ClientSettings settings = binder.bindOrCreate("clients." + name, ClientSettings.class);
        var breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerWindow())
                .minimumNumberOfCalls(settings.breakerCallsMin())
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(HALF_OPEN_CALLS)
                .writableStackTraceEnabled(false)
                .build();
        var bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.callsMax())
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build();
        return new Provider(
                name,
                settings,
                Provider.optionsOf(settings),
                breakers.circuitBreaker(name, breaker),
                bulkheads.bulkhead(name, bulkhead));
    }
}
