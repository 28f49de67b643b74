package io.fenqi.ledger.position;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a position counts as low, and when its lender is told (POS-03).
 *
 * @param lowPercent percent left of the highest balance of the day
 * @param thresholds percent used of it, rising
 */
@Validated
@ConfigurationProperties("ledger.positions")
record PositionSettings(
        @DefaultValue("10") @PositiveOrZero @Max(100) int lowPercent,
        @DefaultValue({"70", "90", "100"}) @Size(max = 10) List<@Positive @Max(100) Integer> thresholds) {

    /** The highest threshold that is reached, or 0. */
    int thresholdReached(int usedPercent) {
        return thresholds.stream()
                .filter(threshold -> threshold <= usedPercent)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
