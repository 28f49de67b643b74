package io.fenqi.e2e;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.standalone.SuiteService;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint of a service, as its controller declares it. */
record Door(SuiteService service, String method, String pattern, Method handler) {
    private static final String KIT = "io.fenqi.kit";

    /** Those in the service's own package and in the kit, which some services have and others do not. */
    static Stream<Door> of(SuiteService service) {
        var own = ClassUtils.getPackageName(service.mainClass());
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return Stream.of(own, KIT)
                .flatMap(from -> scan.findCandidateComponents(from).stream())
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(handler -> of(service, handler));
    }

    private static Stream<Door> of(SuiteService service, Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null || mapping.method().length == 0) return Stream.empty();
        return prefixes(handler.getDeclaringClass())
                .flatMap(prefix -> paths(mapping)
                        .map(path -> new Door(service, mapping.method()[0].name(), prefix + path, handler)));
    }

    private static Stream<String> prefixes(Class<?> controller) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return mapping == null ? Stream.of("") : paths(mapping);
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }

    boolean isOfKit() {
        return handler.getDeclaringClass().getPackageName().startsWith(KIT);
    }

    /** Without a rule for callers: it guards itself by other means. */
    boolean isOutside() {
        return rule(CallableBy.class).isEmpty();
    }

    /** Somebody who may call; null where everybody may knock. */
    @Nullable
    String friend() {
        return allowed().stream().findFirst().orElse(null);
    }

    /** Somebody who may not. */
    Optional<String> stranger() {
        return ServiceName.all().stream()
                .filter(name -> !allowed().contains(name))
                .sorted()
                .findFirst();
    }

    boolean takesBody() {
        return Arrays.stream(handler.getParameters()).anyMatch(each -> each.isAnnotationPresent(RequestBody.class));
    }

    @Nullable
    String emptyBody() {
        return takesBody() ? "{}" : null;
    }

    String path() {
        return pattern.replaceAll("\\{[^/]*}", "01900000-0000-7000-8000-000000000000");
    }

    private List<String> allowed() {
        return rule(CallableBy.class).map(CallableBy::value).map(List::of).orElse(List.of());
    }

    private <A extends Annotation> Optional<A> rule(Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler, type))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), type)));
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(method, pattern, service);
    }
}
