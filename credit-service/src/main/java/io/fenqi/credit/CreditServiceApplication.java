package io.fenqi.credit;

import io.fenqi.documents.DocumentConfiguration;
import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Starts credit-service. */
@SpringBootApplication
@Import(DocumentConfiguration.class)
@ConfigurationPropertiesScan
public class CreditServiceApplication {

    public static void main(String... args) {
        start(args);
    }

    /** Starts the service and answers its context; who starts it closes it. */
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(CreditServiceApplication.class, "credit-service", args);
    }
}
