package io.fenqi.ledger.lane;

import org.springframework.context.SmartLifecycle;

/** Lanes run before the first call is served and until after the last. */
final class LaneLifecycle implements SmartLifecycle {
    private final Lanes lanes;
    private volatile boolean running;

    LaneLifecycle(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void start() {
        lanes.start();
        running = true;
    }

    @Override
    public void stop() {
        lanes.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
