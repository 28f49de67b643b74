package io.fenqi.kit.start;

import io.fenqi.kit.log.ServiceScope;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts a service under its name, with the shared defaults below its own settings. */
public final class FenqiService {
    private FenqiService() {}

    /**
     * Starts the service and answers its context.
     *
     * @param service the name peers know it by, such as {@code ledger-service}; also the name of its settings folder
     */
    public static ConfigurableApplicationContext run(Class<?> application, String service, String... args) {
        try {
            return ServiceScope.call(
                    service, () -> prepared(application, service).run(args));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(service + " did not start", failure);
        }
    }

    /** The application as {@link #run} would start it, for tests and launchers that add to it. */
    public static SpringApplication prepared(Class<?> application, String service) {
        // Beans are made by the application's own loader, not by the thread's (see ServiceScope): proxies of
        // package-private interfaces must be defined beside them.
        var spring = new SpringApplication(new DefaultResourceLoader(application.getClassLoader()), application);
        spring.setMainApplicationClass(application);
        spring.setDefaultProperties(Map.copyOf(startProperties(service)));
        spring.addInitializers(context -> refuseSandboxInProduction(context.getEnvironment()));
        return spring;
    }

    /** Before anything else: movable clocks and simulators never meet real money. */
    private static void refuseSandboxInProduction(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("sandbox & production"))) {
            throw new IllegalStateException(
                    "The profiles sandbox and production exclude each other: start with one of them.");
        }
    }

    /** What must be known before any settings file is read. */
    public static Map<String, Object> startProperties(String service) {
        return Map.of("spring.application.name", service, "spring.config.location", configLocation(service));
    }

    /** Where the settings of a service lie; later places win. */
    public static String configLocation(String service) {
        return "classpath:/config/defaults/,classpath:/config/%1$s/,optional:file:./config/%1$s/".formatted(service);
    }
}
