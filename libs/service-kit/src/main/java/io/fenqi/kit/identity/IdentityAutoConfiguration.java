package io.fenqi.kit.identity;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Registers who we are, how we believe others, and the rule at every endpoint. */
@AutoConfiguration
class IdentityAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    IdentityKeys identityKeys(@Value("${fenqi.identity.key-folder}") Path folder) {
        return IdentityKeys.in(folder);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceIdentity serviceIdentity(@Value("${spring.application.name}") String self, IdentityKeys keys) {
        return new ServiceIdentity(self, keys, InstantSource.system());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Endpoints implements WebMvcConfigurer {
        /** After the request has its id, before anything that asks who calls. */
        private static final int AFTER_REQUEST_FILTER = Ordered.HIGHEST_PRECEDENCE + 20;

        @Bean
        FilterRegistrationBean<CallerFilter> callerFilter(
                ServiceIdentity identity,
                IdentityKeys keys,
                @Value("${management.endpoints.web.base-path:/actuator}") String actuatorPath) {
            var verifier = new CallerVerifier(identity.self(), keys, InstantSource.system());
            var registration = new FilterRegistrationBean<>(new CallerFilter(verifier, actuatorPath));
            registration.setOrder(AFTER_REQUEST_FILTER);
            return registration;
        }

        @Bean
        EndpointRuleCheck endpointRuleCheck(ObjectProvider<RequestMappingHandlerMapping> mappings) {
            return new EndpointRuleCheck(mappings);
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new EndpointGuard()).order(Ordered.HIGHEST_PRECEDENCE);
        }
    }
}
