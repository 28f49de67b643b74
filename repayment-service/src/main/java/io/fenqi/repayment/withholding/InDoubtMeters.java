package io.fenqi.repayment.withholding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the monitoring sees of orders whose outcome is not known: {@code repayment.in.doubt} (how many) and {@code
 * repayment.in.doubt.age} (seconds since the oldest was sent; 0 without any). Asked of a partial index at each look.
 */
@Component
class InDoubtMeters {
    private final JdbcClient jdbc;
    private final Clock clock;

    InDoubtMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("repayment.in.doubt", this::count)
                .description("withholding orders in doubt")
                .register(meters);
        Gauge.builder("repayment.in.doubt.age", this::oldestSeconds)
                .baseUnit("seconds")
                .description("age of the oldest withholding order in doubt")
                .register(meters);
    }

    private long count() {
        return jdbc.sql("select count(*) from withholding where status = 'IN_DOUBT'")
                .query(Long.class)
                .single();
    }

    private double oldestSeconds() {
        return jdbc.sql("""
                select coalesce(extract(epoch from :now - min(submitted_at)), 0)::float8
                  from withholding where status = 'IN_DOUBT'
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .single();
    }
}
