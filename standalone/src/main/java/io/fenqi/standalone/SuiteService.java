package io.fenqi.standalone;

import java.util.Optional;

/**
 * One service of the suite, as far as whoever starts it must know it.
 *
 * @param name as in logs, identities and image names
 * @param client the name under which other services configure its address: {@code clients.<client>.url}
 * @param port where it listens unless told otherwise
 * @param database its database
 * @param mainClass has {@code public static ConfigurableApplicationContext start(String... args)} and {@code main}
 */
public record SuiteService(String name, String client, int port, String database, String mainClass) {
    /** The main class, if the service's module is on the class path. */
    Optional<Class<?>> loadMainClass() {
        try {
            return Optional.of(Class.forName(mainClass));
        } catch (ClassNotFoundException absence) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
