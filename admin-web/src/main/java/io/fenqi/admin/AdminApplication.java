package io.fenqi.admin;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal's service: it starts, answers its health, and has no screens yet. */
@SpringBootApplication
public class AdminApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(AdminApplication.class, "admin-web", args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
