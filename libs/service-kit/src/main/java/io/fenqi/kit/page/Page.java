package io.fenqi.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list as it is answered; the next part comes by asking for what is after {@code nextAfter}.
 *
 * @param nextAfter null after the last part; a full part may be the last one, and then an empty one follows
 */
public record Page<T, C>(List<T> items, @Nullable C nextAfter) {

    /**
     * @param limit how many items were asked for: fewer are the end of the list
     * @param place what names an item's place in the list's order
     */
    public static <T, C> Page<T, C> of(List<T> items, int limit, Function<T, C> place) {
        return new Page<>(items, items.size() < limit ? null : place.apply(items.getLast()));
    }
}
