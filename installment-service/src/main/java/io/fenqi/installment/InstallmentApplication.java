package io.fenqi.installment;

import io.fenqi.documents.DocumentConfiguration;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Products, quotes, loan notes and what borrowers owe on them. */
@SpringBootApplication
@Import(DocumentConfiguration.class)
@ConfigurationPropertiesScan
public class InstallmentApplication {

    /** Starts the service; the launcher of the whole suite uses it too. */
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(InstallmentApplication.class, ServiceName.INSTALLMENT, args);
    }

    public static void main(String... args) {
        start(args);
    }
}
