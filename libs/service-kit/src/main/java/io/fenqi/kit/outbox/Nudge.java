package io.fenqi.kit.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this process's scheduler, so that what was just committed starts at once and polling may be slow. */
public final class Nudge {
    private volatile @Nullable Runnable wake;

    Nudge() {}

    /** Wakes the scheduler now; nothing happens while it does not run. */
    public void now() {
        Runnable current = wake;
        if (current != null) {
            current.run();
        }
    }

    void afterCommit() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new WakeAfterCommit());
        }
    }

    void connect(Runnable wake) {
        this.wake = wake;
    }

    void disconnect() {
        this.wake = null;
    }

    private final class WakeAfterCommit implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Nudge.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Nudge.this, true);
        }

        @Override
        public void afterCommit() {
            now();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Nudge.this);
        }
    }
}
