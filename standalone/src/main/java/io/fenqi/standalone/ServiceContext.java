package io.fenqi.standalone;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.context.ConfigurableApplicationContext;

/** A service in this JVM. */
record ServiceContext(ConfigurableApplicationContext context) implements RunningService {

    /** Starts it and returns when it is ready for calls. */
    static ServiceContext start(SuiteService service, Map<String, String> settings, SuiteFolders folders) {
        // The suite itself stops its services, in its own order.
        var words = Stream.concat(
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of("--spring.main.register-shutdown-hook=false"))
                .toArray(String[]::new);
        try {
            var start = Class.forName(service.mainClass()).getMethod("start", String[].class);
            return new ServiceContext((ConfigurableApplicationContext) start.invoke(null, (Object) words));
        } catch (InvocationTargetException failure) {
            throw new StartRefused(
                    "%s does not start (%s); %s has the details."
                            .formatted(
                                    service, firstCause(failure), folders.logs().resolve(service.name() + ".log")),
                    failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(service + " has no start(String...)", failure);
        }
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void stop() {
        context.close();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("runs in the JVM of the suite: nothing here can be killed alone");
    }

    /** What went wrong at the bottom of it, in one line. */
    private static String firstCause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof FlywayValidateException) {
            return "its data was made by another version of the program; ./fenqi reset starts with empty data";
        }
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
