package io.fenqi.partnergateway.interfacelog;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.database.OldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls with outsiders, masked (ACC-05). A call is not failed because it cannot be written down. */
@Component
public class InterfaceLog {
    private static final Logger LOG = LoggerFactory.getLogger(InterfaceLog.class);

    private final JdbcClient jdbc;
    private final Shown shown;
    private final Clock clock;

    InterfaceLog(JdbcClient jdbc, Shown shown, Clock clock) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.clock = clock;
    }

    public void add(Exchange exchange) {
        try {
            insert(exchange);
        } catch (DataAccessException lost) {
            LOG.error("interface log: {} not written", exchange.api(), lost);
        }
    }

    private void insert(Exchange exchange) {
        var traceId = MDC.get("traceId");
        jdbc.sql("""
                insert into interface_log (id, trace_id, direction, outsider, app_id, address, api, business_no, request,
                                           answer, status, code, millis, at)
                values (:id, :traceId, :direction, :outsider, :appId, :address, :api, :businessNo, :request,
                        :answer, :status, :code, :millis, :at)
                """)
                .param("id", Ids.timeOrdered(clock))
                .param("traceId", traceId == null ? "-" : traceId)
                .param("direction", exchange.direction().name())
                .param("outsider", exchange.outsider())
                .param("appId", exchange.appId())
                .param("address", exchange.address())
                .param("api", exchange.api())
                .param("businessNo", Shown.number(exchange.businessNo()))
                .param("request", shown.of(exchange.request()))
                .param("answer", shown.of(exchange.answer()))
                .param("status", exchange.status())
                .param("code", exchange.code())
                .param("millis", Math.toIntExact(Math.min(exchange.took().toMillis(), Integer.MAX_VALUE)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first, before the given one. What is null is not asked for, and not in the statement: each has its index. */
    List<Row> list(Search search, @Nullable UUID before, int limit) {
        var sql = "select * from interface_log where true%s%s%s%s order by id desc limit :limit"
                .formatted(
                        search.outsider() == null ? "" : " and outsider = :outsider",
                        search.businessNo() == null ? "" : " and business_no = :businessNo",
                        search.traceId() == null ? "" : " and trace_id = :traceId",
                        before == null ? "" : " and id < :before");
        return jdbc.sql(sql)
                .param("outsider", search.outsider())
                .param("businessNo", search.businessNo())
                .param("traceId", search.traceId())
                .param("before", before)
                .param("limit", limit)
                .query(InterfaceLog::read)
                .list();
    }

    private static Row read(ResultSet row, int rowNo) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("trace_id"),
                row.getString("direction"),
                row.getString("outsider"),
                row.getString("app_id"),
                row.getString("address"),
                row.getString("api"),
                row.getString("business_no"),
                row.getString("request"),
                row.getString("answer"),
                row.getInt("status"),
                row.getString("code"),
                row.getInt("millis"),
                row.getTimestamp("at").toInstant());
    }

    record Search(
            @Nullable String outsider,
            @Nullable String businessNo,
            @Nullable String traceId) {}

    /** A row as the portal shows it; {@code millis} is what the call took. */
    record Row(
            UUID id,
            String traceId,
            String direction,
            @Nullable String outsider,
            @Nullable String appId,
            @Nullable String address,
            String api,
            @Nullable String businessNo,
            String request,
            String answer,
            int status,
            @Nullable String code,
            int millis,
            Instant at) {}

    @Configuration(proxyBeanMethods = false)
    static class Retention {
        @Bean
        OldRows oldExchanges() {
            return new OldRows("interface-log", """
                    delete from interface_log where id in
                        (select id from interface_log where at < ? order by at limit ?)
                    """);
        }
    }
}
