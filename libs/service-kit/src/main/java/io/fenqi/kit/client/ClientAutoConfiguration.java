package io.fenqi.kit.client;

import feign.Client;
import feign.RequestInterceptor;
import feign.hc5.ApacheHttp5Client;
import io.fenqi.kit.identity.ServiceIdentity;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Registers the service's Feign clients and everything around them. */
@AutoConfiguration(before = FeignAutoConfiguration.class)
@EnableFeignClients(basePackages = "${fenqi.service-package:io.fenqi.none}")
class ClientAutoConfiguration {
    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    BulkheadRegistry bulkheads() {
        return BulkheadRegistry.ofDefaults();
    }

    @Bean
    Providers providers(Environment environment, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        return new Providers(environment, breakers, bulkheads);
    }

    @Bean
    Outcomes outcomes(JsonMapper json) {
        return new Outcomes(json);
    }

    @Bean
    PooledHttp pooledHttp() {
        return new PooledHttp();
    }

    @Bean
    Client feignClient(PooledHttp http, Providers providers, Outcomes outcomes) {
        CloseableHttpClient client = http.client();
        return new GuardedClient(new ApacheHttp5Client(client), providers, outcomes);
    }

    @Bean
    RequestInterceptor outgoingCall(ServiceIdentity identity, Providers providers) {
        return new OutgoingCall(identity, providers);
    }

    @Bean
    FeignBuilderCustomizer threeOutcomes() {
        return builder -> builder.invocationHandlerFactory(new ThreeOutcomes());
    }

    @Bean
    MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder bulkheadMeters(BulkheadRegistry bulkheads) {
        return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
    }

    @Bean
    ClientProblemAdvice clientProblemAdvice() {
        return new ClientProblemAdvice();
    }
}
