package io.fenqi.credit.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table credit_application_request: which application a partner's request led to. */
@Component
class PartnerRequests {
    private final JdbcClient jdbc;

    PartnerRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> applicationOf(UUID requestId) {
        return jdbc.sql("select application_id from credit_application_request where request_id = ?")
                .param(requestId)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> applicationOf(String appId, String partnerRequestNo) {
        return jdbc.sql("""
                select application_id from credit_application_request where app_id = ? and partner_request_no = ?
                """).params(appId, partnerRequestNo).query(UUID.class).optional();
    }

    void add(CreditApplication.Wish wish, UUID applicationId) {
        jdbc.sql("""
                insert into credit_application_request (app_id, partner_request_no, request_id, customer_id,
                    application_id) values (?, ?, ?, ?, ?)
                """)
                .params(wish.appId(), wish.partnerRequestNo(), wish.id(), wish.customerId(), applicationId)
                .update();
    }
}
