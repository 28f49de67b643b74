package io.fenqi.testkit;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** One handler method of a controller with one HTTP method and path. */
record Endpoint(String method, String pattern, HandlerMethod handler) {
    private static final String VARIABLE = "\\{[^/]*}";
    private static final String GARBAGE = "%25%27%22%3B--%20%F0%9F%8D%B5";

    static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
        return info.getPatternValues().stream().map(pattern -> new Endpoint(method, pattern, handler));
    }

    /** The annotation on the method, else on its controller. */
    <A extends Annotation> Optional<A> rule(Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type)));
    }

    /** A service that must not call this. */
    Optional<String> stranger() {
        var allowed =
                rule(CallableBy.class).map(CallableBy::value).map(List::of).orElse(List.of());
        return ServiceName.all().stream()
                .filter(service -> !allowed.contains(service))
                .sorted()
                .findFirst();
    }

    boolean takesBody() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean hasPathVariable() {
        return pattern.contains("{");
    }

    /** Whether a path variable is a UUID, a date or a number, so that garbage cannot be one. */
    boolean hasTypedPathVariable() {
        return parameters()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                        && !parameter.getParameterType().equals(String.class));
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    String plausiblePath() {
        return pattern.replaceAll(VARIABLE, new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L).toString());
    }

    String garbagePath() {
        return pattern.replaceAll(VARIABLE, GARBAGE);
    }

    @Nullable
    String emptyBody() {
        return takesBody() ? "{}" : null;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
