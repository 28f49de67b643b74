package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.identifier.Mobile;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a customer another mobile number after a check that the customer is who asks (CUS-06). The number that a bank has
 * reserved for a card is the card's own and stays as it is.
 */
@Component
class ChangeMobile {
    private final Customers customers;
    private final PersonIndex index;
    private final CustomerEvents events;
    private final IdempotentPut once;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeMobile(
            Customers customers,
            PersonIndex index,
            CustomerEvents events,
            IdempotentPut once,
            JdbcClient jdbc,
            Clock clock) {
        this.customers = customers;
        this.index = index;
        this.events = events;
        this.once = once;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How it was made sure that the customer asks; the door that made it keeps what was seen. */
    enum CheckKind {
        SMS_TO_OLD_MOBILE,
        FACE
    }

    /** One check, which serves one change. */
    record Check(CheckKind kind, String transactionId) {}

    @Transactional
    Customer change(UUID customerId, UUID id, Mobile mobile, Check check) {
        var newHash = index.of(mobile);
        boolean first = once.claim("mobile-changes", id, List.of(customerId, newHash, check));
        var customer = customers
                .lockById(customerId)
                .orElseThrow(() -> new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + customerId));
        if (!first) {
            return customer;
        }
        var oldHash = customer.hashes().mobileHash();
        customer.mobileChanged(mobile, newHash);
        record(customerId, id, oldHash, newHash, check);
        jdbc.sql("update customer_identity set mobile_hash = ? where customer_id = ? and mobile_hash = ?")
                .params(newHash, customerId, oldHash)
                .update();
        events.updated(customer, "mobile");
        return customer;
    }

    private void record(UUID customerId, UUID id, String oldHash, String newHash, Check check) {
        int added = jdbc.sql("""
                insert into customer_mobile_change (id, customer_id, old_mobile_hash, new_mobile_hash, check_kind,
                    transaction_id, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (check_kind, transaction_id) do nothing
                """)
                .params(
                        id,
                        customerId,
                        oldHash,
                        newHash,
                        check.kind().name(),
                        check.transactionId(),
                        CurrentCall.actor().toString(),
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refused(CreditError.MOBILE_CHANGE_NOT_VERIFIED, "this check has served before");
        }
    }
}
