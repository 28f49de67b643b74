package io.fenqi.sandbox.channel;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** T+1 of the channels: in the night they pay for the day before. */
@Component
class PayCollectionsJob implements BusinessJob {
    private final PayCollections payCollections;

    PayCollectionsJob(PayCollections payCollections) {
        this.payCollections = payCollections;
    }

    @Override
    public String name() {
        return "channel-pays";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(1, 0);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        payCollections.pay(businessDate.minusDays(1));
    }
}
