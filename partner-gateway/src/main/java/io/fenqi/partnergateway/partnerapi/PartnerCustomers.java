package io.fenqi.partnergateway.partnerapi;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.party.Partner;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of our customers an app means by its own user's id. Everything an app asks about a person goes through here. */
@Component
class PartnerCustomers {
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerCustomers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing happens to one that is known: credit-service has refused another person under the same id. */
    @Transactional
    void brought(Partner partner, String externalUserId, UUID customerId) {
        jdbc.sql("""
                insert into partner_customer (app_id, external_user_id, customer_id, brought_at) values (?, ?, ?, ?)
                on conflict (app_id, external_user_id) do nothing
                """)
                .params(partner.appId(), externalUserId, customerId, Timestamp.from(clock.instant()))
                .update();
    }

    /** Another app's customer is as unknown as nobody's. */
    UUID get(Partner partner, String externalUserId) {
        return jdbc.sql("select customer_id from partner_customer where app_id = ? and external_user_id = ?")
                .params(partner.appId(), externalUserId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused(GatewayError.CUSTOMER_UNKNOWN, externalUserId));
    }
}
