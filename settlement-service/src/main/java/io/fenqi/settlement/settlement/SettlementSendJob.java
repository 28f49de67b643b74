package io.fenqi.settlement.settlement;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Sends what is due on a working day at 09:00. */
@Component
class SettlementSendJob implements BusinessJob {
    private final SettleDay settleDay;

    SettlementSendJob(SettleDay settleDay) {
        this.settleDay = settleDay;
    }

    @Override
    public String name() {
        return "settlement-send";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        settleDay.send(businessDate);
    }
}
