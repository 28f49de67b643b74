package io.fenqi.ledger.lane;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Starts the lanes before the first call is served and stops them after the last. */
@Configuration(proxyBeanMethods = false)
class LaneConfiguration {

    /** Connections of their own, outside the pool: a lane keeps one for as long as it owns the lane. */
    @Bean(destroyMethod = "")
    Lanes lanes(LaneSettings settings, DataSourceProperties database, Clock clock, MeterRegistry meters) {
        var connections = database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        var limits = new Properties();
        limits.setProperty("ApplicationName", "ledger-lane");
        limits.setProperty("tcpKeepAlive", "true");
        limits.setProperty("connectTimeout", "3");
        limits.setProperty("socketTimeout", "40");
        connections.setConnectionProperties(limits);
        return new Lanes(settings, connections, clock, meters);
    }

    @Bean
    LaneLifecycle laneLifecycle(Lanes lanes) {
        return new LaneLifecycle(lanes);
    }
}
