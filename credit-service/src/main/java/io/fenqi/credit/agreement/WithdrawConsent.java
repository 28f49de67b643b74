package io.fenqi.credit.agreement;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes consents back (SEC-04): what was signed before does not count any more, contracts go on. */
@Component
class WithdrawConsent {
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawConsent(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether something may be done with a customer's data.
     *
     * @param given signed, and not taken back since
     */
    record Standing(
            AgreementType type,
            @Nullable Instant signedAt,
            @Nullable Instant withdrawnAt,
            boolean given) {}

    /** The same withdrawal again changes nothing. */
    @Transactional
    void withdraw(UUID customerId, UUID id, AgreementType type) {
        if (!type.isWithdrawable()) {
            throw new Refused(CreditError.CONSENT_NEEDED_BY_CONTRACT, "%s cannot be taken back".formatted(type));
        }
        jdbc.sql("""
                insert into consent_withdrawal (id, customer_id, type, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?, ?) on conflict (customer_id, id) do nothing
                """)
                .params(id, customerId, type.name(), CurrentCall.actor().toString(), Timestamp.from(clock.instant()))
                .update();
    }

    List<Standing> standings(UUID customerId) {
        return jdbc.sql("""
                select type, max(signed_at) as signed_at, max(withdrawn_at) as withdrawn_at from (
                    select template_type as type, signed_at, cast(null as timestamptz) as withdrawn_at
                      from agreement_signature where customer_id = ?
                    union all
                    select type, null, withdrawn_at from consent_withdrawal where customer_id = ?) as said
                 group by type order by type
                """)
                .params(customerId, customerId)
                .query((row, index) -> {
                    var signedAt = instant(row.getTimestamp("signed_at"));
                    var withdrawnAt = instant(row.getTimestamp("withdrawn_at"));
                    boolean given = signedAt != null && (withdrawnAt == null || signedAt.isAfter(withdrawnAt));
                    return new Standing(AgreementType.valueOf(row.getString("type")), signedAt, withdrawnAt, given);
                })
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
