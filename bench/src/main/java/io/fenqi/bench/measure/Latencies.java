package io.fenqi.bench.measure;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of a known number of calls took; any thread may add. */
public final class Latencies {
    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    public Latencies(int expected) {
        this.nanos = new long[expected];
    }

    public void add(long elapsedNanos) {
        nanos[count.getAndIncrement()] = elapsedNanos;
    }

    /** Milliseconds that this share (0 to 1) of the calls did not exceed; zero if there was no call. */
    public double millis(double share) {
        var sorted = Arrays.copyOf(nanos, count.get());
        Arrays.sort(sorted);
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
