package io.fenqi.kit.outbox;

import com.github.kagkarlsson.scheduler.task.Execution;

/** One try of a message: its row as it stands while the try lasts. */
record Turn(String name, String key, long version) {
    static Turn of(Execution execution) {
        return new Turn(execution.getTaskName(), execution.getId(), execution.version);
    }
}
