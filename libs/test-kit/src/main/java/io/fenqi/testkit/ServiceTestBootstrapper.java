package io.fenqi.testkit;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Starts what {@code @SpringBootTest} would, with the configuration folders, database and keys of one service. */
final class ServiceTestBootstrapper extends SpringBootTestContextBootstrapper {

    @Override
    protected WebEnvironment getWebEnvironment(Class<?> testClass) {
        return WebEnvironment.RANDOM_PORT;
    }

    @Override
    protected String[] getProperties(Class<?> testClass) {
        var test = AnnotatedElementUtils.findMergedAnnotation(testClass, ServiceTest.class);
        if (test == null) {
            throw new IllegalStateException(testClass + " has no @ServiceTest");
        }
        return ServiceTestProperties.of(test.value()).entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
