package io.fenqi.risk;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The risk service: credit assessments, transaction checks, lists and manual review. */
@SpringBootApplication
public class RiskApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(RiskApplication.class, "risk-service", args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
