package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes what is kept of a person, and erases it when its time is over (CUS-07, SEC-05). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerFile {
    private final Customers customers;
    private final CustomerEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerFile(Customers customers, CustomerEvents events, JdbcClient jdbc, Clock clock) {
        this.customers = customers;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the customer; false for one who is closed already. */
    public boolean lockOpen(UUID customerId) {
        return lock(customerId).status() == CustomerStatus.ACTIVE;
    }

    /**
     * Nobody finds the person any more but by the customer's id, and every door is free for the person to come anew.
     *
     * @param retainUntil last day on which the archive is kept
     */
    public void close(UUID customerId, LocalDate retainUntil) {
        var customer = lock(customerId);
        events.updated(customer, "status");
        customer.closed(clock.instant(), retainUntil);
        jdbc.sql("""
                with gone as (delete from customer_identity where customer_id = ? returning *)
                insert into customer_identity_archive (app_id, external_user_id, customer_id, bound_at)
                select app_id, external_user_id, customer_id, bound_at from gone
                """).param(customerId).update();
    }

    private Customer lock(UUID customerId) {
        return customers
                .lockById(customerId)
                .orElseThrow(() -> new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + customerId));
    }
}
