package io.fenqi.repayment.collect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how hard we collect (REP-02).
 *
 * @param runs times of the runs on each date in Asia/Shanghai, the first of them first; never at night
 * @param attemptsPerDay how often a customer's debt to a lender is tried on one business date, whoever started it
 * @param pageSize debts read from installment-service in one call
 * @param parallel repayments brought forward at one time
 */
@Validated
@ConfigurationProperties("repayment.collect")
record CollectSettings(
        @DefaultValue({"08:00", "14:00", "20:00"}) @NotEmpty @Size(max = 3)
        List<LocalTime> runs,

        @DefaultValue("3") @Min(1) @Max(10) int attemptsPerDay,
        @DefaultValue("200") @Min(1) @Max(200) int pageSize,
        @DefaultValue("8") @Min(1) @Max(64) int parallel) {}
