package io.fenqi.bench.measure;

import java.util.Locale;

/**
 * What a load achieved.
 *
 * @param count calls that succeeded
 * @param failed calls that did not answer as expected
 * @param p50Millis half of the calls took no longer
 * @param p99Millis 99 of 100 calls took no longer
 */
public record Outcome(int count, int failed, double seconds, double p50Millis, double p99Millis) {

    public static Outcome of(int count, int failed, long elapsedNanos, Latencies latencies) {
        return new Outcome(count, failed, elapsedNanos / 1e9, latencies.millis(0.5), latencies.millis(0.99));
    }

    /** One line that {@link #parse} reads. */
    public String line() {
        return String.format(Locale.ROOT, "%d %d %.6f %.3f %.3f", count, failed, seconds, p50Millis, p99Millis);
    }

    public static Outcome parse(String line) {
        var words = line.split(" ", -1);
        return new Outcome(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }
}
