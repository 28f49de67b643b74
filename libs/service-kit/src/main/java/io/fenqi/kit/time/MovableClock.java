package io.fenqi.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that can be moved forward and goes on from there; never backward, since what was done stays done.
 *
 * <p>For the sandbox and tests only.
 */
public final class MovableClock extends Clock {
    private final Clock base;
    private final List<Runnable> afterMove = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    /** @param base the clock that gives the pace; a fixed one makes time stand still between moves */
    public MovableClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves to the given instant.
     *
     * @return false, and nothing happens, if that instant has passed
     */
    public boolean moveTo(Instant now) {
        synchronized (this) {
            if (now.isBefore(instant())) {
                return false;
            }
            ahead = Duration.between(base.instant(), now);
        }
        afterMove.forEach(Runnable::run);
        return true;
    }

    /** Moves forward by the given time. */
    public void moveBy(Duration forward) {
        synchronized (this) {
            if (forward.isNegative()) {
                throw new IllegalArgumentException("A clock moves forward only");
            }
            ahead = ahead.plus(forward);
        }
        afterMove.forEach(Runnable::run);
    }

    /** How far this clock is ahead of its base. */
    Duration ahead() {
        return ahead;
    }

    /** Has something done after each move, on the mover's thread. */
    public void onMove(Runnable listener) {
        afterMove.add(listener);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Shown(zone);
    }

    private final class Shown extends Clock {
        private final ZoneId zone;

        private Shown(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return MovableClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shown(other);
        }
    }
}
