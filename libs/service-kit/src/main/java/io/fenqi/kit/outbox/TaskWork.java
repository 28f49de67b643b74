package io.fenqi.kit.outbox;

import java.util.function.Consumer;

/**
 * The bean that does the work of one {@link TaskName}; an exception is a failed try.
 *
 * <p>The work runs at least once, on a virtual thread, outside any transaction: it makes its own short transactions
 * and may call other services between them. Repeating it must be harmless.
 */
public record TaskWork<T>(TaskName<T> name, Consumer<T> work, Backoff backoff) {

    public static <T> TaskWork<T> of(TaskName<T> name, Consumer<T> work) {
        return new TaskWork<>(name, work, Backoff.USUAL);
    }

    public static <T> TaskWork<T> of(TaskName<T> name, Consumer<T> work, Backoff backoff) {
        return new TaskWork<>(name, work, backoff);
    }
}
