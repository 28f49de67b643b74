package io.fenqi.kit.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may come in at one endpoint. */
sealed interface EndpointRule {
    record Services(Set<String> names) implements EndpointRule {}

    record Anyone() implements EndpointRule {}

    /** The method's rule, else the class's; empty when there is none. */
    static Optional<EndpointRule> of(HandlerMethod endpoint) {
        return of(endpoint.getMethod()).or(() -> of(endpoint.getBeanType()));
    }

    private static Optional<EndpointRule> of(java.lang.reflect.AnnotatedElement element) {
        var callableBy = AnnotatedElementUtils.findMergedAnnotation(element, CallableBy.class);
        var outside = AnnotatedElementUtils.findMergedAnnotation(element, OutsideDoor.class);
        if (callableBy != null && outside != null) {
            throw new IllegalStateException("two rules on " + element);
        }
        if (callableBy != null) {
            return Optional.of(new Services(Set.of(callableBy.value())));
        }
        return outside != null ? Optional.of(new Anyone()) : Optional.empty();
    }
}
