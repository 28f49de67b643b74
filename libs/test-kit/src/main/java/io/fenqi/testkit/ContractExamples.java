package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.node.StringNode;

/**
 * The committed example exchanges that hold two services together (style guide, section 4).
 *
 * <p>The consumer's unit test has every example played to its real Feign clients; the provider's integration test
 * replays it over HTTP and asserts that the answer contains the example's.
 */
public final class ContractExamples {
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
     * Consumer half: one test per example that this service asks, and one per method of a client that it has an
     * example.
     *
     * @param application its {@code client} package holds the service's Feign clients
     */
    public Stream<DynamicTest> played(String consumer, Class<?> application) {
        return played(consumer, application.getPackageName() + ".client");
    }

    Stream<DynamicTest> played(String consumer, String clients) {
        var methods = ClientMethod.in(clients);
        var stage = FeignStage.of(consumer, clients, methods);
        return methods.stream()
                .collect(Collectors.groupingBy(ClientMethod::provider, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(one -> played(stage, one.getValue(), folder.examplesOf(one.getKey(), consumer)));
    }

    private static Stream<DynamicTest> played(
            FeignStage stage, List<ClientMethod> methods, Map<String, ContractExample> examples) {
        var complete = methods.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method + " has an example",
                        () -> assertThat(examples.values())
                                .as("examples of %s", method)
                                .anyMatch(method::asks)));
        var plays = examples.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> stage.play(methodFor(example.getValue(), methods), example.getValue())));
        return Stream.concat(complete, plays);
    }

    private static ClientMethod methodFor(ContractExample example, List<ClientMethod> methods) {
        return methods.stream()
                .filter(method -> method.asks(example))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method of a client asks this any more"));
    }

    /**
     * Provider half: one test per example of this provider.
     *
     * @param calls to the running service
     * @param arrange sets up what an example takes for granted, before it is replayed
     */
    public Stream<DynamicTest> replayed(String provider, ServiceCalls calls, TestClock clock, Consumer<Given> arrange) {
        return replayed(provider, clock, arrange, example -> asked(example, calls));
    }

    /** @param ask for a provider that is not asked with a service's identity */
    public Stream<DynamicTest> replayed(
            String provider, TestClock clock, Consumer<Given> arrange, Function<ContractExample, Answer> ask) {
        var texts = folder.textsOf(provider);
        assertThat(texts).as("examples in contracts/%s", provider).isNotEmpty();
        return texts.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    var given = new Given(example.getValue(), clock.now());
                    if (given.isHeldElsewhere()) {
                        return;
                    }
                    arrange.accept(given);
                    var meant = given.meant();
                    assertKept(meant, ask.apply(meant));
                }));
    }

    private static Answer asked(ContractExample example, ServiceCalls calls) {
        var request = example.request();
        return calls.caller(example.consumer())
                .acting(request.actor() == null ? null : Actor.parse(request.actor()))
                .exchange(request.method(), request.path(), request.body());
    }

    private static void assertKept(ContractExample example, Answer answer) {
        answer.hasStatus(example.response().status());
        var agreed = example.response().body();
        if (agreed != null) {
            var actual = agreed.isString() ? StringNode.valueOf(answer.text()) : answer.body();
            assertThat(JsonDifference.between(agreed, actual, example.varying()))
                    .as("differences between the agreed answer and %s", answer.text())
                    .isEmpty();
        }
    }
}
