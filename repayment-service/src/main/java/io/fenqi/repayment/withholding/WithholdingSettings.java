package io.fenqi.repayment.withholding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How orders in doubt are resolved, those to give something back too.
 *
 * @param notFoundWindow from submission until the channel's "not found" counts at all; the channel's stated window
 * @param notFoundAnswers how often it must say so after that window
 * @param submittedLife after this a submitted order without an answer is in doubt; longer than the channel's read time-out
 * @param alarmAfter an order in doubt for longer raises an alarm
 * @param resolveEvery pause between two turns of the job
 * @param batchSize orders asked about in one turn
 */
@Validated
@ConfigurationProperties("repayment.withholding")
public record WithholdingSettings(
        @DefaultValue("10m") Duration notFoundWindow,
        @DefaultValue("2") @Min(1) int notFoundAnswers,
        @DefaultValue("1m") Duration submittedLife,
        @DefaultValue("24h") Duration alarmAfter,
        @DefaultValue("5s") Duration resolveEvery,
        @DefaultValue("200") @Min(1) @Max(1000) int batchSize) {}
