package io.fenqi.qr.purchase;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Only the clock: what was left unfinished goes on, what took too long is closed. */
@Component
class ResumePurchasesJob implements RecurringJob {
    private final ResumePurchases resume;
    private final PurchaseSettings settings;

    ResumePurchasesJob(ResumePurchases resume, PurchaseSettings settings) {
        this.resume = resume;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "resume-purchases";
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
