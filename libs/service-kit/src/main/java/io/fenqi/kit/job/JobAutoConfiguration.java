package io.fenqi.kit.job;

import io.fenqi.kit.database.OldRows;
import io.fenqi.kit.outbox.Backoff;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.OutboxAutoConfiguration;
import io.fenqi.kit.outbox.TaskWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The jobs of a service: its beans of type {@link BusinessJob} and {@link RecurringJob}. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(Outbox.class)
@EnableConfigurationProperties(CleanUpSettings.class)
public class JobAutoConfiguration {
    /** A failed run is tried again after 1, 2, 4 ... 30 minutes, eight times in all, then it is an ops case. */
    private static final Backoff RETRY = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30), 8);

    @Bean
    JobRuns jobRuns(JdbcTemplate jdbc) {
        return new JobRuns(JdbcClient.create(jdbc));
    }

    @Bean
    OldRows oldJobRuns() {
        return JobRuns.DONE;
    }

    @Bean
    CleanUpJob cleanUpJob(List<OldRows> rows, CleanUpSettings settings, JdbcTemplate jdbc) {
        return new CleanUpJob(rows, settings, JdbcClient.create(jdbc));
    }

    @Bean
    JobPlan jobPlan(JobRuns runs, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        return new JobPlan(runs, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    JobCatalog jobCatalog(ObjectProvider<BusinessJob> business, ObjectProvider<RecurringJob> recurring) {
        return new JobCatalog(
                business.orderedStream().toList(), recurring.orderedStream().toList());
    }

    @Bean
    JobTasks jobTasks(JobCatalog catalog, JobPlan plan) {
        return new JobTasks(catalog, plan);
    }

    @Bean
    @ConditionalOnWebApplication
    JobRunController jobRunController(
            JobCatalog catalog, JobRuns runs, JobPlan plan, CleanUpSettings kept, Clock clock) {
        return new JobRunController(catalog, runs, plan, kept, clock);
    }

    @Bean
    TaskWork<JobDate> businessJobWork(
            JobCatalog catalog, JobRuns runs, JobPlan plan, PlatformTransactionManager transactions, Clock clock) {
        var run = new RunBusinessJob(catalog, runs, plan, new TransactionTemplate(transactions), clock);
        return TaskWork.of(JobDate.RUN, run::run, RETRY);
    }
}
