package io.fenqi.kit.job;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Work done once per business date (Asia/Shanghai), in the order of dates; days that were missed are caught up, unless the
 * job says that they do not matter.
 *
 * <p>A bean. A run that failed or whose process died starts again from the beginning, so what was committed before
 * must be found done.
 */
public interface BusinessJob {
    /** Lower-case words joined by hyphens, unique in the service. */
    String name();

    /** When it starts each day, in Asia/Shanghai. */
    LocalTime at();

    /** Whether a missed date has work of its own; if not, the newest date that is due stands for all before it. */
    default boolean catchesUp() {
        return true;
    }

    /** Does the whole date in short transactions of its own; an exception is a failed run. */
    void run(LocalDate businessDate, JobProgress progress);
}
