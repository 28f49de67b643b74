package io.fenqi.kit.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Remembers the package of the started application: its Feign clients are looked for there and nowhere else. */
final class ServicePackage implements EnvironmentPostProcessor {
    static final String PROPERTY = "fenqi.service-package";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (Object source : application.getAllSources()) {
            if (source instanceof Class<?> type
                    && AnnotatedElementUtils.hasAnnotation(type, SpringBootApplication.class)) {
                environment
                        .getPropertySources()
                        .addLast(new MapPropertySource("servicePackage", Map.of(PROPERTY, type.getPackageName())));
                return;
            }
        }
    }
}
