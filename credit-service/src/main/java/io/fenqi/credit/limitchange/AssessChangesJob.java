package io.fenqi.credit.limitchange;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks risk again where it did not answer, or where its people had to look first. */
@Component
class AssessChangesJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(AssessChangesJob.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 100;

    private final LimitChanges changes;
    private final LimitChangeFlow flow;

    AssessChangesJob(LimitChanges changes, LimitChangeFlow flow) {
        this.changes = changes;
        this.flow = flow;
    }

    @Override
    public String name() {
        return "assess-limit-changes";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var page = changes.toAssess(BEFORE_ALL, BATCH);
        while (!page.isEmpty()) {
            page.forEach(this::assess);
            page = changes.toAssess(page.getLast(), BATCH);
        }
    }

    /** One that fails must not stop the others. */
    private void assess(UUID id) {
        try {
            flow.advance(id);
        } catch (RuntimeException failure) {
            LOG.error("limit change {} cannot be assessed", id, failure);
        }
    }
}
