package io.fenqi.credit.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other features may know of a customer's limits. */
@Component
public class CustomerLimits {
    private final JdbcClient jdbc;

    CustomerLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Used principal over all lenders, in fen. */
    public long outstandingFen(UUID customerId) {
        return jdbc.sql("select coalesce(sum(used_fen), 0) from limit_account where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    /** Whose limits the customer has, open or not. */
    public List<String> lendersOf(UUID customerId) {
        return jdbc.sql("select distinct lender_id from limit_account where customer_id = ? order by lender_id")
                .param(customerId)
                .query(String.class)
                .list();
    }

    /**
     * Whether the customer's limit of this product stands in the way of a new one: it is frozen, or still valid after a
     * day (CRD-15).
     */
    public boolean hasLasting(UUID customerId, String lenderId, String productCode, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from limit_account where customer_id = ? and lender_id = ? and product_code = ?
                   and (status = 'FROZEN' or status = 'ACTIVE' and valid_to > ?))
                """)
                .params(customerId, lenderId, productCode, day)
                .query(Boolean.class)
                .single();
    }

    /** Whether the customer has a limit of this product that has not ended. */
    public boolean hasOpen(UUID customerId, String lenderId, String productCode) {
        return jdbc.sql("""
                select exists (select 1 from limit_account where customer_id = ? and lender_id = ? and product_code = ?
                   and status in ('ACTIVE', 'FROZEN'))
                """)
                .params(customerId, lenderId, productCode)
                .query(Boolean.class)
                .single();
    }
}
