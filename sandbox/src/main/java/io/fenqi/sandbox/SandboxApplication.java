package io.fenqi.sandbox;

import io.fenqi.kit.start.FenqiService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The simulators of everybody outside. Start only in profile sandbox, which production refuses: they need its clock. */
@SpringBootApplication
public class SandboxApplication {
    public static ConfigurableApplicationContext start(String... args) {
        return FenqiService.run(SandboxApplication.class, "sandbox", args);
    }

    public static void main(String[] args) {
        start(args);
    }
}
