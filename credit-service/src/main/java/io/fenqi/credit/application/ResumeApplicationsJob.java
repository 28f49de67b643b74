package io.fenqi.credit.application;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries on where a process died, a peer did not answer, or people had to look first. */
@Component
class ResumeApplicationsJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeApplicationsJob.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CreditApplications applications;
    private final CreditApplicationFlow flow;
    private final ApplicationSettings settings;

    ResumeApplicationsJob(CreditApplications applications, CreditApplicationFlow flow, ApplicationSettings settings) {
        this.applications = applications;
        this.flow = flow;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "resume-applications";
    }

    @Override
    public Duration every() {
        return settings.resumeEvery();
    }

    @Override
    public void run() {
        var page = applications.movable(BEFORE_ALL, settings.resumeBatch());
        while (!page.isEmpty()) {
            page.forEach(this::resume);
            page = applications.movable(page.getLast(), settings.resumeBatch());
        }
    }

    /** One that fails must not stop the others. */
    private void resume(UUID id) {
        try {
            flow.advance(id);
        } catch (RuntimeException failure) {
            LOG.error("application {} cannot be resumed", id, failure);
        }
    }
}
