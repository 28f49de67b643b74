package io.fenqi.ledger.position;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a position counts as low (POS-03).
 *
 * @param lowPercent percent of what the position was when it last rose
 */
@Validated
@ConfigurationProperties("ledger.positions")
record PositionSettings(
        @DefaultValue("10") @PositiveOrZero @Max(100) int lowPercent) {}
