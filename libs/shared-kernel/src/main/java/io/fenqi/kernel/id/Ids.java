package io.fenqi.kernel.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of things and of steps; the layouts are those of RFC 9562. */
public final class Ids {

    /** Parts of a millisecond that the 12 bits after the version can tell apart. */
    private static final int TICKS_A_MILLISECOND = 1 << 12;

    private static final int NANOS_A_MILLISECOND = 1_000_000;

    /** A clock set back by more than this (1 s in ticks) is followed, not outrun: sandbox clocks may be moved. */
    private static final long TICKS_AHEAD_MAX = 1_000L * TICKS_A_MILLISECOND;

    /** Beyond it (the year 10,889) the milliseconds leave their 48 bits. */
    private static final long SECONDS_MAX = ((1L << 48) - 1) / 1_000 - 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST_TICK = new AtomicLong();

    private Ids() {}

    /**
     * A new id that sorts by the time of its making (UUID version 7).
     *
     * <p>Ids of one process rise strictly, also within one tick (about 0.24 microseconds) and while a clock stands
     * still; only a clock set back by more than a second makes them fall. 62 bits are random, so ids of several
     * processes do not meet and cannot be guessed.
     */
    public static UUID timeOrdered(Clock clock) {
        long now = tickOf(clock.instant());
        long tick = LAST_TICK.updateAndGet(last -> now <= last && last - now < TICKS_AHEAD_MAX ? last + 1 : now);
        long millis = tick / TICKS_A_MILLISECOND;
        long high = (millis << 16) | 0x7000 | (tick % TICKS_A_MILLISECOND);
        long low = variant(RANDOM.nextLong());
        return new UUID(high, low);
    }

    /**
     * The id of one step of a process: the same for the same two inputs, so that a retry repeats it.
     *
     * <p>Name-based (UUID version 5): SHA-1 over the 16 bytes of the process id and the step in UTF-8.
     *
     * @param step what is done, unique within the process, such as {@code credit-hold}
     */
    public static UUID derived(UUID process, String step) {
        var name = step.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(16 + name.length)
                .putLong(process.getMostSignificantBits())
                .putLong(process.getLeastSignificantBits())
                .put(name)
                .array();
        var hash = ByteBuffer.wrap(sha1().digest(input));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000;
        long low = variant(hash.getLong());
        return new UUID(high, low);
    }

    private static long tickOf(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < 0 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException("no time-ordered id for " + instant);
        }
        long nanos = instant.getNano();
        return seconds * 1_000 * TICKS_A_MILLISECOND + nanos * TICKS_A_MILLISECOND / NANOS_A_MILLISECOND;
    }

    /** The two bits that mark the layout of RFC 9562. */
    private static long variant(long low) {
        return (low & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
