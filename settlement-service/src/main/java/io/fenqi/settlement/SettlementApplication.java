package io.fenqi.settlement;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** settlement-service: calendar, clearing, T+1 settlement and remittance. */
@SpringBootApplication
public class SettlementApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(SettlementApplication.class, "settlement-service", args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
