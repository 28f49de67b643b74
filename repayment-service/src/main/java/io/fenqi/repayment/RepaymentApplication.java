package io.fenqi.repayment;

import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts repayment-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RepaymentApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(RepaymentApplication.class, ServiceName.REPAYMENT, args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
