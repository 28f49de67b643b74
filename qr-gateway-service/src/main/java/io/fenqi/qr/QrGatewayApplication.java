package io.fenqi.qr;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The QR front (网付前置): merchants, their codes, and purchases and refunds as orchestrator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QrGatewayApplication {
    private static final String NAME = "qr-gateway-service";

    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(QrGatewayApplication.class, NAME, args);
    }

    static void main(String[] args) {
        start(args);
    }
}
