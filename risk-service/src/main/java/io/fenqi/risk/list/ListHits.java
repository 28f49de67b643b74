package io.fenqi.risk.list;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks all lists about a person, device or merchant in one statement. */
@Component
public class ListHits {
    private final JdbcClient jdbc;
    private final Clock clock;

    ListHits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Looks for any entry in force today (Asia/Shanghai).
     *
     * @param valuesByKind kind (RESIDENT_ID, MOBILE, DEVICE, CARD, MERCHANT) to value
     * @return the names of the lists that were hit: BLACK, WHITE
     */
    public Collection<String> of(Map<String, String> valuesByKind) {
        if (valuesByKind.isEmpty()) return List.of();
        return jdbc.sql("""
                        select distinct list from list_entry
                         where (kind, value) in (select * from unnest(:kinds::text[], :values::text[]))
                           and removed_at is null and (expires_on is null or expires_on >= :today)""")
                .param("kinds", valuesByKind.keySet().toArray(String[]::new))
                .param("values", valuesByKind.values().toArray(String[]::new))
                .param("today", BusinessTime.today(clock))
                .query(String.class)
                .list();
    }
}
