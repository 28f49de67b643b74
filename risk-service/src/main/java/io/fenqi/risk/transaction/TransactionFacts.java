package io.fenqi.risk.transaction;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.risk.engine.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known about a purchase at the moment it is checked, in one statement on indexes: how often and how much the
 * borrower bought in the last hour and today (Asia/Shanghai), lists, and whether borrower and merchant are one person.
 */
@Component
class TransactionFacts {
    private static final Duration VELOCITY_WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;

    TransactionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts gather(NewCheck asked) {
        var today = BusinessTime.dateOf(asked.at());
        return jdbc.sql("""
                        with person as (
                            select resident_id_hash from credit_assessment
                             where customer_id = :customerId order by decided_at desc limit 1),
                        bought as (
                            select count(*) filter (where asked_at >= :startOfDay) as today,
                                   count(*) filter (where asked_at > :hourAgo) as last_hour,
                                   coalesce(sum(amount_fen) filter (where asked_at >= :startOfDay), 0)::bigint as amount_today
                              from transaction_check
                             where customer_id = :customerId and outcome = 'APPROVE'
                               and asked_at >= least(:startOfDay, :hourAgo)),
                        listed as (
                            select 1 from list_entry
                             where list = 'BLACK' and removed_at is null and (expires_on is null or expires_on >= :today)
                               and (kind, value) in (('MERCHANT', :merchantNo), ('DEVICE', :deviceId),
                                                     ('RESIDENT_ID', (select resident_id_hash from person)))
                             limit 1)
                        select bought.*, (select resident_id_hash from person) as person, exists (select from listed) as listed
                          from bought""")
                .param("customerId", asked.customerId())
                .param("hourAgo", utc(asked.at().minus(VELOCITY_WINDOW)))
                .param("startOfDay", utc(BusinessTime.startOf(today)))
                .param("today", today)
                .param("merchantNo", asked.merchantNo())
                .param("deviceId", asked.deviceId() == null ? "" : asked.deviceId())
                .query((row, number) -> facts(asked, row))
                .single();
    }

    private static Facts facts(NewCheck asked, ResultSet row) throws SQLException {
        var person = row.getString("person");
        return new Facts(Map.of(
                "amountFen", asked.amountFen(),
                "merchantMcc", asked.merchantMcc(),
                "codeKind", asked.codeKind(),
                "purchasesLastHour", row.getLong("last_hour"),
                "purchasesToday", row.getLong("today"),
                "amountTodayFen", Math.addExact(row.getLong("amount_today"), asked.amountFen()),
                "blacklisted", row.getBoolean("listed"),
                "selfDealing", person != null && person.equals(asked.merchantLegalPersonHash())));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
