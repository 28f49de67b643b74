package io.fenqi.qr.refund;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Only the clock: refunds that were left unfinished go on. */
@Component
class ResumeRefundsJob implements RecurringJob {
    private final ResumeRefunds resume;
    private final RefundSettings settings;

    ResumeRefundsJob(ResumeRefunds resume, RefundSettings settings) {
        this.resume = resume;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "resume-refunds";
    }

    @Override
    public Duration every() {
        return settings.resumeEvery();
    }

    @Override
    public void run() {
        resume.takeOneBatch();
    }
}
