package io.fenqi.kit.job;

import java.time.Duration;

/** Work done again and again, by one process of the service at a time, such as resuming and expiring. A bean. */
public interface RecurringJob {
    /** Lower-case words joined by hyphens, unique in the service. */
    String name();

    /** Pause between the end of one turn and the start of the next. */
    Duration every();

    /** One turn, outside any transaction; a failure is logged and the next turn comes all the same. */
    void run();
}
