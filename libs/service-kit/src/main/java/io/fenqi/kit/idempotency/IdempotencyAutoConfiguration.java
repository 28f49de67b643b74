package io.fenqi.kit.idempotency;

import io.fenqi.kit.database.OldRows;
import io.fenqi.kit.time.TimeAutoConfiguration;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Claims of request ids, for every service that has a database. */
@AutoConfiguration(
        after = TimeAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration")
@ConditionalOnBean(DataSource.class)
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotentPut idempotentPut(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        return new IdempotentPut(jdbc, new BodyHash(json), clock);
    }

    @Bean
    OldRows forgettableClaims() {
        return IdempotentPut.FORGETTABLE;
    }
}
