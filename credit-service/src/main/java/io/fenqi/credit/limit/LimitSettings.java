package io.fenqi.credit.limit;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How holds and limits end.
 *
 * @param expireHoldsEvery pause between two looks for holds whose time is over
 * @param expireBatch rows taken in one look
 */
@Validated
@ConfigurationProperties("credit.limit")
record LimitSettings(
        @DefaultValue("30s") Duration expireHoldsEvery,
        @DefaultValue("200") @Positive int expireBatch) {}
