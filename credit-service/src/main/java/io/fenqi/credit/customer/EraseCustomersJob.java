package io.fenqi.credit.customer;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases who closed customers were, after the last day on which that is kept (SEC-05). */
@Component
class EraseCustomersJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(1, 0);
    private static final int BATCH = 200;

    private final Customers customers;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    EraseCustomersJob(Customers customers, JdbcClient jdbc, TransactionOperations transaction) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "erase-customers";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        int erased;
        do {
            erased = transaction.execute(status -> erase(businessDate));
            progress.done(erased);
        } while (erased == BATCH);
    }

    private int erase(LocalDate businessDate) {
        var over = customers.lockKeptLongEnough(businessDate, BATCH);
        for (var customer : over) {
            customer.erased();
            jdbc.sql("delete from customer_identity_archive where customer_id = ?")
                    .param(customer.id())
                    .update();
        }
        return over.size();
    }
}
