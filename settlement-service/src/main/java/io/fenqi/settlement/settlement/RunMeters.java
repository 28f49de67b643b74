package io.fenqi.settlement.settlement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the monitoring sees of settlement: {@code settlement.runs} by status and {@code settlement.runs.open}, those the
 * bank has not confirmed whole. One row a day, asked at each look.
 */
@Component
class RunMeters {
    private final JdbcClient jdbc;

    RunMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        for (var status : RunStatus.values()) {
            Gauge.builder("settlement.runs", () -> count("status = '%s'".formatted(status)))
                    .tag("status", status.name())
                    .description("settlement runs by status")
                    .register(meters);
        }
        Gauge.builder("settlement.runs.open", () -> count("status <> 'CONFIRMED'"))
                .description("settlement runs that are not confirmed")
                .register(meters);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from settlement_run where " + condition)
                .query(Long.class)
                .single();
    }
}
