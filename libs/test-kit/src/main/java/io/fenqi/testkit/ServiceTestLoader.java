package io.fenqi.testkit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts what {@code @SpringBootTest} would, with the configuration folders, database and keys of one service. */
final class ServiceTestLoader extends SpringBootContextLoader {

    /** Known before any settings file is read, which a context customizer's properties would not be. */
    @Override
    protected String[] getInlinedProperties(MergedContextConfiguration configuration) {
        var test = AnnotatedElementUtils.findMergedAnnotation(configuration.getTestClass(), ServiceTest.class);
        if (test == null) {
            throw new IllegalStateException(configuration.getTestClass() + " has no @ServiceTest");
        }
        var ours = ServiceTestProperties.of(test.value()).entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue());
        return Stream.concat(ours, Arrays.stream(super.getInlinedProperties(configuration)))
                .toArray(String[]::new);
    }
}
