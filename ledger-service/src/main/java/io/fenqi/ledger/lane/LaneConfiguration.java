package io.fenqi.ledger.lane;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
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
        return new Lanes(settings, connections, clock, meters);
    }

    @Bean
    SmartLifecycle laneLifecycle(Lanes lanes) {
        return new LaneLifecycle(lanes);
    }

    private static final class LaneLifecycle implements SmartLifecycle {
        private final Lanes lanes;
        private volatile boolean running;

        LaneLifecycle(Lanes lanes) {
            this.lanes = lanes;
        }

        @Override
        public void start() {
            lanes.start();
            running = true;
        }

        @Override
        public void stop() {
            lanes.close();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
