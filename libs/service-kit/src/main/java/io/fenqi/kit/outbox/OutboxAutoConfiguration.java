package io.fenqi.kit.outbox;

import io.fenqi.kit.database.OldRows;
import io.fenqi.kit.time.MovableClock;
import io.fenqi.kit.time.TimeAutoConfiguration;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox, its workers and the ops cases, for every service that has a database. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    @Bean
    Nudge outboxNudge() {
        return new Nudge();
    }

    @Bean
    TaskRows outboxTaskRows(JdbcTemplate jdbc) {
        return new TaskRows(jdbc);
    }

    @Bean
    FirstTries outboxFirstTries(TaskRows rows, TaskOutcome outcome, Clock clock) {
        return new FirstTries(rows, outcome, clock);
    }

    @Bean
    Outbox outbox(TaskRows rows, JsonMapper json, Clock clock, Nudge nudge, FirstTries first) {
        return new Outbox(rows, json, clock, nudge, first);
    }

    @Bean
    TaskOutcome outboxTaskOutcome(TaskRows rows, PlatformTransactionManager transactions, Clock clock, Nudge nudge) {
        return new TaskOutcome(rows, new TransactionTemplate(transactions), clock, nudge);
    }

    @Bean
    OpsCases opsCases(JdbcTemplate jdbc) {
        return new OpsCases(JdbcClient.create(jdbc));
    }

    @Bean
    OldRows oldOpsCases() {
        return OpsCases.OVER;
    }

    @Bean
    @ConditionalOnWebApplication
    OpsCaseController opsCaseController(
            OpsCases cases, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        var resolve = new ResolveOpsCase(cases, outbox, new TransactionTemplate(transactions), clock);
        return new OpsCaseController(cases, resolve);
    }

    @Bean
    OutboxMeters outboxMeters(OpsCases cases, TaskRows rows, Clock clock) {
        return new OutboxMeters(cases, rows, clock);
    }

    @Bean
    SmartInitializingSingleton nudgeAfterClockMove(ObjectProvider<MovableClock> clock, Nudge nudge) {
        return () -> clock.ifAvailable(movable -> movable.onMove(nudge::now));
    }

    @Bean
    SchedulerRunner outboxSchedulerRunner(
            OutboxSettings settings,
            DataSource dataSource,
            ObjectProvider<TaskWork<?>> works,
            ObjectProvider<TaskSource> sources,
            TaskOutcome outcome,
            JsonMapper json,
            Clock clock,
            Nudge nudge,
            FirstTries first) {
        List<TaskWork<?>> all = works.orderedStream().toList();
        return new SchedulerRunner(
                settings, dataSource, all, sources.orderedStream().toList(), outcome, json, clock, nudge, first);
    }
}
