package io.fenqi.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The settings that the launcher gives a service, over those in the service's own configuration. */
final class ServiceArguments {
    /** Answers 200 when a service takes calls. */
    static final String READINESS_PATH = "/actuator/health/readiness";

    private ServiceArguments() {}

    static Map<String, String> of(SuiteService service, SuiteSettings settings, SuiteSecrets secrets) {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("spring.profiles.active", "sandbox");
        arguments.put("server.port", String.valueOf(settings.portOf(service)));
        arguments.put("fenqi.database.host", "127.0.0.1");
        arguments.put("fenqi.database.port", String.valueOf(settings.postgresPort()));
        arguments.put("fenqi.database.name", service.database());
        arguments.put("fenqi.database.owner-password", secrets.databasePassword());
        arguments.put("fenqi.database.app-password", secrets.databasePassword());
        arguments.put("fenqi.identity.key-folder", settings.folders().keys().toString());
        arguments.put("fenqi.sandbox.clock-file", settings.folders().clock().toString());
        arguments.put("fenqi.channel.secret", secrets.key("channel"));
        arguments.put("fenqi.crypto.current-key", "k1");
        arguments.put("fenqi.crypto.keys.k1", secrets.key(service.name() + ".field"));
        arguments.put("fenqi.crypto.index-key", secrets.key("person.index"));
        settings.ports()
                .forEach((peer, port) ->
                        arguments.put("clients.%s.url".formatted(peer.client()), "http://localhost:" + port));
        sandboxUrl(settings)
                .ifPresent(url -> ServiceCatalog.PLAYED_BY_SANDBOX.forEach(
                        outsider -> arguments.put("clients.%s.url".formatted(outsider), url)));
        arguments.putAll(settings.overrides());
        return arguments;
    }

    private static Optional<String> sandboxUrl(SuiteSettings settings) {
        return Optional.ofNullable(settings.ports().get(ServiceCatalog.SANDBOX))
                .map(port -> "http://localhost:" + port);
    }
}
