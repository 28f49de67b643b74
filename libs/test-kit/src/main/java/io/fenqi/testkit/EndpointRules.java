package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.OutsideDoor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What holds at every endpoint of the running service: no identity, no answer; nonsense is refused and never an error of
 * ours.
 *
 * {@snippet :
 * @Autowired EndpointRules endpoints;
 *
 * @TestFactory
 * Stream<DynamicTest> everyEndpointKeepsTheRules() {
 *     return endpoints.tests();
 * }
 * }
 */
public final class EndpointRules {
    private final RequestMappingHandlerMapping mapping;
    private final ServiceCalls calls;

    EndpointRules(RequestMappingHandlerMapping mapping, ServiceCalls calls) {
        this.mapping = mapping;
        this.calls = calls;
    }

    /** One test per endpoint and rule. */
    public Stream<DynamicTest> tests() {
        var endpoints = endpoints();
        assertThat(endpoints).as("endpoints in io.fenqi").isNotEmpty();
        return endpoints.stream().flatMap(this::testsOf);
    }

    private List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.fenqi"))
                .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<DynamicTest> testsOf(Endpoint endpoint) {
        var tests = Stream.<DynamicTest>builder();
        if (endpoint.rule(CallableBy.class).isPresent()) {
            tests.add(test(endpoint, "refuses a caller without identity", this::refusesNobody));
            endpoint.stranger()
                    .ifPresent(stranger ->
                            tests.add(test(endpoint, "refuses " + stranger, door -> refuses(door, stranger))));
        } else {
            assertThat(endpoint.rule(OutsideDoor.class))
                    .as("rule of " + endpoint)
                    .isPresent();
        }
        if (endpoint.takesBody()) {
            tests.add(test(endpoint, "refuses a malformed body", this::refusesMalformedBody));
        }
        if (endpoint.hasPathVariable()) {
            tests.add(test(endpoint, "survives garbage in its path", this::survivesGarbageInPath));
        }
        return tests.build();
    }

    private static DynamicTest test(Endpoint endpoint, String name, Consumer<Endpoint> check) {
        return DynamicTest.dynamicTest(endpoint + " " + name, () -> check.accept(endpoint));
    }

    private void refusesNobody(Endpoint endpoint) {
        calls.nobody()
                .exchange(endpoint.method(), endpoint.plausiblePath(), endpoint.emptyBody())
                .hasStatus(401)
                .isProblem();
    }

    private void refuses(Endpoint endpoint, String stranger) {
        calls.caller(stranger)
                .exchange(endpoint.method(), endpoint.plausiblePath(), endpoint.emptyBody())
                .hasStatus(403)
                .isProblem();
    }

    private void refusesMalformedBody(Endpoint endpoint) {
        for (var body : List.of("{\"", "[[", "\"text\"")) {
            var answer = caller(endpoint).exchange(endpoint.method(), endpoint.plausiblePath(), body);
            assertThat(answer.status())
                    .as("status for body %s, with %s", body, answer.text())
                    .isBetween(400, 499);
            answer.isProblem();
        }
    }

    private void survivesGarbageInPath(Endpoint endpoint) {
        var answer = caller(endpoint).exchange(endpoint.method(), endpoint.garbagePath(), endpoint.emptyBody());
        if (endpoint.hasTypedPathVariable()) {
            assertThat(answer.status()).as("status, with %s", answer.text()).isBetween(400, 499);
        }
        assertThat(answer.status()).as("status, with %s", answer.text()).isLessThan(500);
        if (answer.status() >= 400) {
            answer.isProblem();
        }
    }

    private ServiceCalls.Caller caller(Endpoint endpoint) {
        return endpoint.rule(CallableBy.class)
                .map(rule -> calls.caller(rule.value()[0]))
                .orElseGet(calls::nobody);
    }
}
