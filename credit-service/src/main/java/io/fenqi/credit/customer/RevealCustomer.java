package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a person in clear, and never without an audit row that nobody can change or delete (CUS-01). */
@Component
class RevealCustomer {
    private final Customers customers;
    private final JdbcClient jdbc;
    private final Clock clock;

    RevealCustomer(Customers customers, JdbcClient jdbc, Clock clock) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    Customer.Unmasked reveal(UUID id, String reason) {
        var customer = customers
                .findById(id)
                .orElseThrow(() -> new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + id));
        jdbc.sql("""
                insert into customer_reveal (id, customer_id, caller, actor, reason, revealed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.timeOrdered(clock),
                        id,
                        CurrentCall.caller(),
                        CurrentCall.actor().toString(),
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
        return customer.unmasked();
    }
}
