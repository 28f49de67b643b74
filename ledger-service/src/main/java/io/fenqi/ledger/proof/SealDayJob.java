package io.fenqi.ledger.proof;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Seals, in the first minutes of a business date, the day before; then proves it. */
@Component
class SealDayJob implements BusinessJob {
    private final SealDay sealDay;
    private final NightlyProof proof;

    SealDayJob(SealDay sealDay, NightlyProof proof) {
        this.sealDay = sealDay;
        this.proof = proof;
    }

    @Override
    public String name() {
        return "seal-day";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 5);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        progress.total(2);
        var day = businessDate.minusDays(1);
        if (!sealDay.isCovered(day)) {
            sealDay.seal(day);
        }
        progress.done(1);
        proof.run(day);
        progress.done(1);
    }
}
