package io.fenqi.partnergateway.door;

import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the door before everything and the guard before each method. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    /** Inside the kit's filters, which give the request its id and look for the tokens of services. */
    private static final int AFTER_CALLER_FILTER = Ordered.HIGHEST_PRECEDENCE + 30;

    static {
        // The JDK knows SM2 and SM3 not. Last in the list, so that nothing else changes.
        Security.addProvider(new BouncyCastleProvider());
    }

    @Bean
    AnswerKeys answerKeys(@Value("${fenqi.door.key-folder}") Path folder, Environment environment) {
        return AnswerKeys.in(folder, environment.acceptsProfiles(Profiles.of("sandbox")));
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(
            AdmitCall admitCall,
            SignAnswer signAnswer,
            DoorBook book,
            JsonMapper json,
            @Value("${fenqi.door.body-max}") DataSize bodyMax) {
        int bytesMax = Math.toIntExact(bodyMax.toBytes());
        var registration = new FilterRegistrationBean<>(new DoorFilter(admitCall, signAnswer, book, json, bytesMax));
        registration.setOrder(AFTER_CALLER_FILTER);
        return registration;
    }

    @Bean
    WebMvcConfigurer partnerApi(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PartnerApiGuard(limits));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PartnerArgument());
            }
        };
    }
}
