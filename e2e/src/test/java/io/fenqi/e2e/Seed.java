package io.fenqi.e2e;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Where a random test begins: the test and its failure name it, {@code -Dfenqi.seed=...} repeats it. */
final class Seed {
    private Seed() {}

    static Stream<DynamicTest> test(ThrowingConsumer<Random> live) {
        long seed = Long.getLong("fenqi.seed", new Random().nextLong());
        return Stream.of(DynamicTest.dynamicTest("seed " + seed, () -> {
            try {
                live.accept(new Random(seed));
            } catch (Throwable failure) {
                throw new AssertionError("it came to pass with -Dfenqi.seed=" + seed, failure);
            }
        }));
    }
}
