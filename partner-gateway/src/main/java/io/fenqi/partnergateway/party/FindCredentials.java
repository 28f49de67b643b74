package io.fenqi.partnergateway.party;

import io.fenqi.sdk.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads key, app and party in one statement, anew for each call: what is retired or suspended ends at once. */
@Component
public class FindCredentials {
    private final JdbcClient jdbc;

    FindCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if this app has no such key: an unknown app, an unknown key and a key of another app are all the same. */
    public Optional<Credentials> find(String appId, String serialNo) {
        return jdbc.sql("""
                        select a.id as app_id, a.status as app_status, p.id as party_id, p.status as party_status,
                               p.address_ranges, p.scopes, p.product_codes, p.lender_ids, p.calls_per_minute,
                               k.scheme, k.public_key, k.valid_from, k.valid_to, k.retired_at
                          from app_key k
                          join partner_app a on a.id = k.app_id
                          join access_party p on p.id = a.party_id
                         where k.serial_no = ? and k.app_id = ?
                        """)
                .params(serialNo, appId)
                .query(FindCredentials::read)
                .optional();
    }

    private static Credentials read(ResultSet row, int rowNo) throws SQLException {
        var scopes = texts(row, "scopes").stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
        var partner = new Partner(
                row.getString("party_id"),
                row.getString("app_id"),
                scopes,
                Set.copyOf(texts(row, "product_codes")),
                Set.copyOf(texts(row, "lender_ids")),
                row.getInt("calls_per_minute"));
        @Nullable Timestamp retiredAt = row.getTimestamp("retired_at");
        return new Credentials(
                partner,
                isActive(row.getString("party_status")),
                isActive(row.getString("app_status")),
                texts(row, "address_ranges").stream()
                        .flatMap(text -> AddressRange.parse(text).stream())
                        .toList(),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("public_key"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_to").toInstant(),
                retiredAt == null ? null : retiredAt.toInstant());
    }

    private static boolean isActive(String status) {
        return AccessStatus.valueOf(status) == AccessStatus.ACTIVE;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
