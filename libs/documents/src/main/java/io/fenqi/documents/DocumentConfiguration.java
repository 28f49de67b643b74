package io.fenqi.documents;

import io.fenqi.kit.crypto.FieldCipher;
import io.fenqi.kit.database.KitTables;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Documents, for a service that imports this into its application.
 *
 * <p>Not by the class path alone: the whole suite may run on one, and most services have no documents.
 */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

    @Bean
    FlywayConfigurationCustomizer documentTables() {
        return KitTables.of("document");
    }

    @Bean
    Documents documents(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        return new Documents(jdbc, cipher, new DocumentPrinter(), clock);
    }
}
