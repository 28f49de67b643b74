package io.fenqi.testkit;

import io.fenqi.kit.time.MovableClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a test of a service may inject. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestBeans {
    @Bean
    MovableClock movableClock() {
        return TestClock.clockFromStart();
    }

    @Bean
    TestClock testClock(MovableClock clock) {
        return new TestClock(clock);
    }

    @Bean
    ServiceCalls serviceCalls(Environment environment) {
        return new ServiceCalls(environment);
    }

    @Bean
    EndpointRules endpointRules(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ServiceCalls calls) {
        return new EndpointRules(mapping, calls);
    }
}
