package io.fenqi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;

/** A real Feign client, with all that the kit puts around it and nothing else, facing a server with one answer. */
final class FeignStage<C> {
    private static final Map<Class<?>, FeignStage<?>> STAGES = new ConcurrentHashMap<>();

    private final C client;
    private final ExampleServer server;

    private FeignStage(C client, ExampleServer server) {
        this.client = client;
        this.server = server;
    }

    /** One stage per client interface and JVM. */
    static <C> FeignStage<C> of(Class<C> client, String consumer) {
        @SuppressWarnings("unchecked") // the key's type is the client's
        var stage = (FeignStage<C>) STAGES.computeIfAbsent(client, type -> start(type, consumer));
        return stage;
    }

    /** Makes the call against this answer and shows what was asked, whether the call succeeded or not. */
    synchronized <T> T ask(
            ContractExample.Response answer, Function<C, T> call, Consumer<List<ExampleServer.Asked>> check) {
        server.answerFromNow(answer);
        try {
            return call.apply(client);
        } finally {
            check.accept(server.asked());
        }
    }

    private static <C> FeignStage<C> start(Class<C> client, String consumer) {
        var feign = client.getAnnotation(FeignClient.class);
        try {
            var server = new ExampleServer();
            var context = new SpringApplicationBuilder(OnlyFeign.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.application.name=" + consumer,
                            "--spring.config.location=classpath:/config/defaults/",
                            "--fenqi.identity.key-folder=" + TestIdentities.folderFor(consumer),
                            "--fenqi.service-package=" + client.getPackageName(),
                            "--clients.%s.url=%s".formatted(feign.name(), server.url()));
            return new FeignStage<>(context.getBean(client), server);
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
    static class OnlyFeign {}

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
