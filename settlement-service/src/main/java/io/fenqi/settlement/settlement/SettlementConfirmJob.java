package io.fenqi.settlement.settlement;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Takes the bank's file of the day at 18:00. */
@Component
class SettlementConfirmJob implements BusinessJob {
    private final SettleDay settleDay;

    SettlementConfirmJob(SettleDay settleDay) {
        this.settleDay = settleDay;
    }

    @Override
    public String name() {
        return "settlement-confirm";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(18, 0);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        settleDay.confirm(businessDate);
    }
}
