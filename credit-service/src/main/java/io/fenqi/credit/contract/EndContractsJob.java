package io.fenqi.credit.contract;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the contracts whose last day was before the business date; what is owed under them stays owed. */
@Component
class EndContractsJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(0, 10);
    private static final int BATCH = 500;

    private final Contracts contracts;
    private final TransactionOperations transaction;

    EndContractsJob(Contracts contracts, TransactionOperations transaction) {
        this.contracts = contracts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "end-contracts";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    /** What ended on a missed date, the next one ends. */
    @Override
    public boolean catchesUp() {
        return false;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        int ended;
        do {
            ended = transaction.execute(status -> contracts.endBefore(businessDate, BATCH));
            progress.done(ended);
        } while (ended == BATCH);
    }
}
