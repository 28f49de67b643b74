package io.fenqi.kit.job;

import io.fenqi.kit.outbox.TaskName;
import java.time.LocalDate;

/** One run of one job: the message that makes it start. */
record JobDate(String job, LocalDate date) {
    static final TaskName<JobDate> RUN = new TaskName<>("business-job", JobDate.class);

    String key() {
        return job + '/' + date;
    }
}
