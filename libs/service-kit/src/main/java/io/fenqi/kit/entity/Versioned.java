package io.fenqi.kit.entity;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An entity that of two changes at the same time takes the first and refuses the second.
 *
 * <p>The version is null until the first insert, and by that Spring Data knows a new entity although we choose its id:
 * it inserts at once, without a look for a row. It asks for the version by a getter; where there is only a field it
 * throws and catches an exception for every entity saved.
 */
@MappedSuperclass
public abstract class Versioned {
    @Version
    private @Nullable Long version;

    /** Counts the changes, from 0; null before the first insert. */
    public @Nullable Long getVersion() {
        return version;
    }
}
