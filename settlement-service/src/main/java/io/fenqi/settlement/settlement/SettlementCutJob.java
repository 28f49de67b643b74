package io.fenqi.settlement.settlement;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Cuts and nets the day before at 00:20; what stops it is listed on the run, and resumed. */
@Component
class SettlementCutJob implements BusinessJob {
    private final SettleDay settleDay;

    SettlementCutJob(SettleDay settleDay) {
        this.settleDay = settleDay;
    }

    @Override
    public String name() {
        return "settlement-cut";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 20);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        settleDay.cut(businessDate.minusDays(1));
    }
}
