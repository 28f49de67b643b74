package io.fenqi.credit.application;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Ends grants that were not used and applications that were not answered in time (CRD-06). */
@Component
class ExpireApplicationsJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(0, 15);

    private final CreditApplications applications;
    private final EndApplication end;
    private final ApplicationSettings settings;

    ExpireApplicationsJob(CreditApplications applications, EndApplication end, ApplicationSettings settings) {
        this.applications = applications;
        this.end = end;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "expire-applications";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    /** What was over on a missed date, the next one ends. */
    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        var page = applications.waitedLongEnough(businessDate, settings.resumeBatch());
        while (!page.isEmpty()) {
            page.forEach(id -> end.expire(id, businessDate));
            progress.done(page.size());
            page = applications.waitedLongEnough(businessDate, settings.resumeBatch());
        }
    }
}
