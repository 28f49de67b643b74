package io.fenqi.settlement.advance;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param dueTime time of the pay-out day (T+1), in Shanghai, by which an advance must be back (POS-05) */
@Validated
@ConfigurationProperties("settlement.advance")
record AdvanceSettings(@DefaultValue("18:00") LocalTime dueTime) {}
