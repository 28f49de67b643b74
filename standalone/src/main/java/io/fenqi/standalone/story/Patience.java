package io.fenqi.standalone.story;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the services do by themselves, looking often and giving up after a bound. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /** Looks until the wish comes true, and answers what was seen last. */
    public static <T> T until(String wish, Supplier<T> look, Predicate<T> isTrue) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T seen = look.get();
            if (isTrue.test(seen)) return seen;
            if (System.nanoTime() > end)
                throw new StoryFailed("waited in vain until %s; last seen: %s".formatted(wish, seen));
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
