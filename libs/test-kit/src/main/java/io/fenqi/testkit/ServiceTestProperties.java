package io.fenqi.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings by which a service under test differs from one in production. */
final class ServiceTestProperties {
    /** 32 bytes in base64; for synthetic data only. */
    private static final String CRYPTO_KEY = "dGVzdC1vbmx5LWtleS1mb3Itc3ludGhldGljLWRhdGE=";

    private ServiceTestProperties() {}

    static Map<String, String> of(String service) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.application.name", service);
        properties.put(
                "spring.config.location", "classpath:/config/defaults/,classpath:/config/%s/".formatted(service));
        addDatabase(properties, TestPostgres.databaseOf(service));
        properties.put(
                "fenqi.identity.key-folder", TestIdentities.folderFor(service).toString());
        properties.put("fenqi.crypto.keys.test", CRYPTO_KEY);
        properties.put("fenqi.crypto.current-key", "test");
        properties.put("fenqi.crypto.index-key", CRYPTO_KEY);
        properties.put("fenqi.outbox.polling", "100ms");
        properties.put("logging.level.io.zonky", "warn");
        properties.put("logging.level.org.testcontainers", "off");
        return properties;
    }

    private static void addDatabase(Map<String, String> properties, TestDatabase database) {
        properties.put("fenqi.database.host", database.host());
        properties.put("fenqi.database.port", String.valueOf(database.port()));
        properties.put("fenqi.database.name", database.name());
        properties.put("fenqi.database.app-user", database.app());
        properties.put("fenqi.database.app-password", database.password());
        properties.put("fenqi.database.owner-user", database.owner());
        properties.put("fenqi.database.owner-password", database.password());
    }
}
