package io.fenqi.kit.log;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Marks threads as working for one service, so that log lines carry its name even when services share a JVM.
 *
 * <p>The mark is the context class loader: new threads inherit it from the thread that makes them, and the web
 * server's own loader has it as an ancestor, so no code inside a service needs to know.
 */
public final class ServiceScope extends ClassLoader {
    private static final int ANCESTORS_MAX = 16;

    private ServiceScope(String service, @Nullable ClassLoader parent) {
        super(service, parent);
    }

    /** Runs the work for this service; threads it starts stay in the scope. */
    public static <T> T call(String service, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (service.equals(nameIn(before))) {
            return work.call();
        }
        thread.setContextClassLoader(new ServiceScope(service, before));
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Starts a platform thread named after the service and inside its scope. */
    public static Thread start(String service, Runnable work) {
        Thread thread = Thread.ofPlatform().name(service).unstarted(work);
        thread.setContextClassLoader(
                new ServiceScope(service, Thread.currentThread().getContextClassLoader()));
        thread.start();
        return thread;
    }

    /** The service the current thread works for, else the one of this JVM, else {@code -}. */
    public static String current() {
        String name = nameIn(Thread.currentThread().getContextClassLoader());
        return name != null
                ? name
                : System.getProperty("fenqi.service", System.getProperty("spring.application.name", "-"));
    }

    private static @Nullable String nameIn(@Nullable ClassLoader start) {
        ClassLoader loader = start;
        for (int depth = 0; loader != null && depth < ANCESTORS_MAX; depth++) {
            if (loader instanceof ServiceScope) {
                return loader.getName();
            }
            loader = loader.getParent();
        }
        return null;
    }
}
