package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fenqi.kit.identity.Actor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed example exchanges that hold two services together (style guide, section 4).
 *
 * <p>The consumer's unit test has the example served to its real Feign client and asserts what the client asked; the
 * provider's integration test replays the example over HTTP and asserts that its answer contains the example's.
 */
public final class ContractExamples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContractFolder folder;

    private ContractExamples(ContractFolder folder) {
        this.folder = folder;
    }

    /** The examples in a folder that holds one folder per provider. */
    public static ContractExamples in(Path folder) {
        return new ContractExamples(new ContractFolder(folder));
    }

    /** The examples in {@code contracts/} of the repository that the tests run in. */
    public static ContractExamples ofRepository() {
        return new ContractExamples(ContractFolder.ofRepository());
    }

    /**
     * Consumer half: serves the example to the client, makes the call and asserts that it asked exactly what the example
     * says. The call's result, or its exception, is the caller's to assert on.
     *
     * @param provider folder below {@code contracts}: the service's name, for example {@code ledger-service}
     * @param name of the case: the file without {@code .json}
     */
    public <C, T> T ask(String provider, String name, Class<C> client, Function<C, T> call) {
        var example = folder.example(provider, name);
        return FeignStage.of(client, example.consumer())
                .ask(example.response(), call, asked -> assertAsked(example, asked));
    }

    private static void assertAsked(ContractExample example, List<ExampleServer.Asked> asked) {
        assertThat(asked).as("the client's calls").isNotEmpty();
        var agreed = example.request();
        for (var call : asked) {
            assertThat(call.method() + " " + call.path()).isEqualTo(agreed.method() + " " + agreed.path());
            var agreedBody = agreed.body();
            if (agreedBody == null) {
                assertThat(call.body()).as("body of the request").isEmpty();
            } else {
                assertThat(JSON.readTree(call.body())).as("body of the request").isEqualTo(agreedBody);
            }
        }
    }

    /**
     * Each method of each Feign client of a service must have an example.
     *
     * @param application its {@code client} package is searched
     */
    public void assertComplete(String consumer, Class<?> application) {
        var clients = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(application.getPackageName() + ".client")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(FeignClient.class));
        assertThat(clients.flatMap(type -> unproven(type.reflect(), consumer)))
                .as("methods of Feign clients without an example in contracts/")
                .isEmpty();
    }

    Stream<String> unproven(Class<?> client, String consumer) {
        var examples = folder.examplesOf(client.getAnnotation(FeignClient.class).name(), consumer);
        return Arrays.stream(client.getMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .filter(method -> examples.stream().noneMatch(example -> isOf(client, method, example)))
                .map(method -> client.getSimpleName() + "." + method.getName());
    }

    private static boolean isOf(Class<?> client, Method method, ContractExample example) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null || mapping.path().length == 0) {
            return false;
        }
        var prefix = client.getAnnotation(FeignClient.class).path();
        var pattern = PathPatternParser.defaultInstance.parse(
                prefix + mapping.path()[0].split("\\?", 2)[0]);
        return Arrays.stream(mapping.method())
                        .anyMatch(verb -> verb.name().equals(example.request().method()))
                && pattern.matches(PathContainer.parsePath(example.resource()));
    }

    /**
     * Provider half: one test per example of this provider.
     *
     * @param calls to the running service
     * @param given sets up what an example's {@code given} says, before it is replayed
     */
    public Stream<DynamicTest> replayed(String provider, ServiceCalls calls, Consumer<String> given) {
        var examples = folder.examplesOf(provider);
        assertThat(examples).as("examples in contracts/%s", provider).isNotEmpty();
        return examples.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    given.accept(example.getValue().given());
                    replay(example.getValue(), calls);
                }));
    }

    private static @Nullable Actor actorOf(ContractExample example) {
        var actor = example.request().actor();
        return actor == null ? null : Actor.parse(actor);
    }

    private static void replay(ContractExample example, ServiceCalls calls) {
        var answer = calls.caller(example.consumer())
                .acting(actorOf(example))
                .exchange(
                        example.request().method(),
                        example.request().path(),
                        example.request().body());
        assertThat(answer.status())
                .as("status, with body %s", answer.body())
                .isEqualTo(example.response().status());
        var agreed = example.response().body();
        if (agreed != null) {
            assertThat(JsonDifference.between(agreed, answer.body(), example.varying()))
                    .as("differences between the agreed answer and %s", answer.body())
                    .isEmpty();
        }
    }
}
