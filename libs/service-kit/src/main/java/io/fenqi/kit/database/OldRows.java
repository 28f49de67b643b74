package io.fenqi.kit.database;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that are over and go some days later. A bean; the job {@code clean-up} deletes them.
 *
 * @param name the days are the setting {@code fenqi.clean-up.days.<name>}
 * @param delete statement with two parameters: rows that were over before this instant, and at most so many of them
 */
public record OldRows(String name, String delete) {

    /** Deletes at most so many, and says how many. */
    public int delete(JdbcClient jdbc, Instant overBefore, int limit) {
        return jdbc.sql(delete).params(Timestamp.from(overBefore), limit).update();
    }
}
