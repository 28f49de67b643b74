package io.fenqi.kit.database;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/** Tables of a part of the kit that only some services have, beside those that all have. */
public final class KitTables {
    private KitTables() {}

    /** Adds the part's folder {@code db/migration/kit-<part>} to what the service's database is made of. */
    public static FlywayConfigurationCustomizer of(String part) {
        return flyway -> {
            var known = Arrays.stream(flyway.getLocations()).map(Object::toString);
            var added = "classpath:db/migration/kit-" + part;
            flyway.locations(Stream.concat(known, Stream.of(added)).toArray(String[]::new));
        };
    }
}
