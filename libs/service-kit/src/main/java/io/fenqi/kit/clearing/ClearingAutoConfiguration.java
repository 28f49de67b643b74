package io.fenqi.kit.clearing;

import io.fenqi.kit.database.KitTables;
import io.fenqi.kit.time.TimeAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounting dates, for every service that is a {@link ClearingSource}. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnBean(ClearingSource.class)
public class ClearingAutoConfiguration {

    @Bean
    FlywayConfigurationCustomizer clearingTables() {
        return KitTables.of("clearing");
    }

    @Bean
    ClearingDates clearingDates(JdbcTemplate jdbc) {
        return new ClearingDates(JdbcClient.create(jdbc));
    }

    @Bean
    @ConditionalOnWebApplication
    ClearingController clearingController(
            ClearingDates dates, ClearingSource<?> source, PlatformTransactionManager transactions, Clock clock) {
        var cutDate = new CutDate(dates, source, new TransactionTemplate(transactions), clock);
        return new ClearingController(cutDate, dates, source);
    }
}
