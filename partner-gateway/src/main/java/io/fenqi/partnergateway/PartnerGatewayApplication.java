package io.fenqi.partnergateway;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The door between the suite and lenders, partners and borrowers. */
@SpringBootApplication
public class PartnerGatewayApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(PartnerGatewayApplication.class, "partner-gateway", args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
