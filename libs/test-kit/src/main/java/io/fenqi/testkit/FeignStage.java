package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's real Feign clients, with all that the kit puts around them and nothing else, facing a server of examples. */
final class FeignStage {
    private static final Map<String, FeignStage> STAGES = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext clients;
    private final ExampleServer server;

    private FeignStage(ConfigurableApplicationContext clients, ExampleServer server) {
        this.clients = clients;
        this.server = server;
    }

    /** One stage per service and JVM. */
    static FeignStage of(String consumer, String packageName, List<ClientMethod> methods) {
        return STAGES.computeIfAbsent(packageName, name -> start(consumer, name, methods));
    }

    /** The client sends exactly what the example asks, and what it reads is what the example answers. */
    synchronized void play(ClientMethod method, ContractExample example) {
        var client = clients.getBean(method.client());
        server.answerFromNow(example.response());
        if (example.response().isRefusal()) {
            var refused = catchThrowable(() -> method.call(client, example));
            assertAsked(example);
            assertFailed(example.response(), refused);
        } else {
            var read = method.call(client, example);
            assertAsked(example);
            assertRead(example.response(), read);
        }
    }

    private void assertAsked(ContractExample example) {
        var agreed = example.request();
        var calls = server.asked().stream().distinct().toList();
        assertThat(calls).as("the client's calls, repeated ones counted once").hasSize(1);
        var asked = calls.getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo(agreed.method() + " " + agreed.path());
        if (agreed.body() == null) {
            assertThat(asked.body()).as("body of the request").isEmpty();
        } else {
            assertThat(JSON.readTree(asked.body())).as("body of the request").isEqualTo(agreed.body());
        }
    }

    /** Each kind of failure has its own type, and a consumer decides by it. */
    private static void assertFailed(ContractExample.Response agreed, @Nullable Throwable thrown) {
        if (agreed.status() == 429 || "CONCURRENT_CHANGE".equals(agreed.field("code"))) {
            assertThat(thrown).as("nothing was done").isInstanceOf(CallNotSent.class);
        } else if (agreed.status() >= 500) {
            assertThat(thrown).as("the outcome is unknown").isInstanceOf(CallInDoubt.class);
        } else {
            assertRefused(agreed, thrown);
        }
    }

    private static void assertRefused(ContractExample.Response agreed, @Nullable Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(CallRefused.class, refused -> {
            assertThat(refused.status()).isEqualTo(agreed.status());
            assertThat(refused.code()).isEqualTo(agreed.field("code"));
        });
    }

    /** Everything that the client reads must stand in the example, where its provider is held to it. */
    private static void assertRead(ContractExample.Response agreed, @Nullable Object read) {
        if (read != null) {
            JsonNode fields = JSON.valueToTree(read);
            assertThat(JsonDifference.between(fields, agreed.body(), List.of()))
                    .as("differences between what the client reads, %s, and the agreed answer", fields)
                    .isEmpty();
        }
    }

    private static FeignStage start(String consumer, String packageName, List<ClientMethod> methods) {
        try {
            var server = new ExampleServer();
            var ours = Stream.of(
                    "--spring.application.name=" + consumer,
                    "--spring.config.location=classpath:/config/defaults/,optional:classpath:/config/%s/"
                            .formatted(consumer),
                    "--fenqi.identity.key-folder=" + TestIdentities.folderFor(consumer),
                    "--fenqi.service-package=" + packageName);
            var urls = methods.stream()
                    .map(ClientMethod::provider)
                    .distinct()
                    .map(provider -> "--clients.%s.url=%s".formatted(provider, server.url()));
            var context = new SpringApplicationBuilder(OnlyFeign.class)
                    .web(WebApplicationType.NONE)
                    .run(Stream.concat(ours, urls).toArray(String[]::new));
            return new FeignStage(context, server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        FeignAutoConfiguration.class
    })
    @Import(KitClients.class)
    static class OnlyFeign {
        /** For a client that signs with the time. */
        @Bean
        Clock clock() {
            return TestClock.clockFromStart();
        }
    }

    /** By name, since the kit keeps them to itself. */
    static final class KitClients implements DeferredImportSelector {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                "io.fenqi.kit.identity.IdentityAutoConfiguration", "io.fenqi.kit.client.ClientAutoConfiguration"
            };
        }
    }
}
