package io.fenqi.kit.alarm;

import io.fenqi.kit.database.KitTables;
import io.fenqi.kit.database.OldRows;
import io.fenqi.kit.time.TimeAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms, for every service that says what {@link AlarmKinds} it has. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration")
@ConditionalOnBean(AlarmKinds.class)
public class AlarmAutoConfiguration {

    @Bean
    FlywayConfigurationCustomizer alarmTables() {
        return KitTables.of("alarm");
    }

    @Bean
    Alarms alarms(JdbcTemplate jdbc) {
        return new Alarms(JdbcClient.create(jdbc));
    }

    @Bean
    OldRows oldAlarms() {
        return Alarms.CLOSED;
    }

    @Bean
    RaiseAlarm raiseAlarm(Alarms alarms, Clock clock) {
        return new RaiseAlarm(alarms, clock);
    }

    @Bean
    AlarmMeters alarmMeters(AlarmKinds kinds, Alarms alarms) {
        return new AlarmMeters(kinds, alarms);
    }

    @Bean
    @ConditionalOnWebApplication
    AlarmController alarmController(Alarms alarms, Clock clock) {
        return new AlarmController(alarms, clock);
    }
}
