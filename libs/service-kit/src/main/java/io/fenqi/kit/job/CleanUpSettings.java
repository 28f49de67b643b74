package io.fenqi.kit.job;

import io.fenqi.kit.database.OldRows;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When old rows go.
 *
 * @param at time of day of the job, Asia/Shanghai
 * @param chunk rows that one statement deletes at most
 * @param days how long rows are kept after they are over, by the name of their {@link OldRows}; at least 30
 */
@Validated
@ConfigurationProperties("fenqi.clean-up")
record CleanUpSettings(LocalTime at, @Min(1) @Max(10_000) int chunk, Map<String, @Min(30) Integer> days) {

    LocalDate firstDayKept(OldRows rows, LocalDate today) {
        var kept = days.get(rows.name());
        if (kept == null) {
            throw new IllegalStateException("fenqi.clean-up.days.%s is not set".formatted(rows.name()));
        }
        return today.minusDays(kept);
    }
}
