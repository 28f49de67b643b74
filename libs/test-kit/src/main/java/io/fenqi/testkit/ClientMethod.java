package io.fenqi.testkit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.server.PathContainer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One method of a Feign client, which can be called with just what an example asks. */
record ClientMethod(Class<?> client, Method method, RequestMapping mapping) {
    private static final DefaultFormattingConversionService CONVERSION = new DefaultFormattingConversionService();

    /** A field that the client does not know would be silently left out of what it sends. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** All methods of the Feign clients in a package and below it. */
    static List<ClientMethod> in(String packageName) {
        return new ClassFileImporter()
                .importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(FeignClient.class))
                        .flatMap(type -> of(type.reflect()))
                        .toList();
    }

    private static Stream<ClientMethod> of(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .flatMap(method -> Stream.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .map(mapping -> new ClientMethod(client, method, mapping)));
    }

    /** As the client names it. */
    String provider() {
        return client.getAnnotation(FeignClient.class).name();
    }

    boolean asks(ContractExample example) {
        return Arrays.stream(mapping.method())
                        .anyMatch(verb -> verb.name().equals(example.request().method()))
                && pattern().matches(pathOf(example));
    }

    /** @param bean the real client */
    @Nullable
    Object call(Object bean, ContractExample example) {
        method.setAccessible(true);
        try {
            return method.invoke(bean, arguments(example));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(thrown);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private @Nullable Object[] arguments(ContractExample example) {
        var path = Objects.requireNonNull(pattern().matchAndExtract(pathOf(example)))
                .getUriVariables();
        var query = UriComponentsBuilder.fromUriString(example.request().path())
                .build()
                .getQueryParams();
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(index -> new MethodParameter(method, index))
                .map(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        ? STRICT.treeToValue(example.request().body(), parameter.getParameterType())
                        : converted(textOf(parameter, path, query), parameter))
                .toArray();
    }

    private static @Nullable String textOf(
            MethodParameter parameter, Map<String, String> path, MultiValueMap<String, String> query) {
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            return path.get(variable.value());
        }
        var name = AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), RequestParam.class);
        var value = query.getFirst(Objects.requireNonNull(name).name());
        return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable Object converted(@Nullable String text, MethodParameter parameter) {
        return CONVERSION.convert(text, TypeDescriptor.valueOf(String.class), new TypeDescriptor(parameter));
    }

    private static PathContainer pathOf(ContractExample example) {
        return PathContainer.parsePath(example.request().path().split("\\?", 2)[0]);
    }

    private PathPattern pattern() {
        return PathPatternParser.defaultInstance.parse(
                client.getAnnotation(FeignClient.class).path() + mapping.path()[0]);
    }

    @Override
    public String toString() {
        return client.getSimpleName() + "." + method.getName();
    }
}
