package io.fenqi.installment.dayend;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the end of a day is cut.
 *
 * @param chunk items that one transaction does, about
 * @param workers chunks that one instance does at the same time
 */
@Validated
@ConfigurationProperties("installment.day-end")
public record DayEndSettings(
        @DefaultValue("2000") @Min(1) @Max(20_000) int chunk,
        @DefaultValue("2") @Min(1) @Max(8) int workers) {}
