package io.fenqi.installment.bureau;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param correctedMonths how many months before the newest report are looked at for corrections */
@Validated
@ConfigurationProperties("installment.bureau")
record BureauSettings(@DefaultValue("3") @Min(0) @Max(24) int correctedMonths) {}
