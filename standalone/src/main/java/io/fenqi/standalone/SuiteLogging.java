package io.fenqi.standalone;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Logging of a JVM that holds several services: configured once, by the launcher, with one file for each service.
 * Spring Boot's own set-up would start anew with every service.
 */
final class SuiteLogging {
    private SuiteLogging() {}

    static void begin(Path folder) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("folder", folder.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(SuiteLogging.class.getResource("/suite-logback.xml"));
        } catch (JoranException failure) {
            throw new IllegalStateException(failure);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
