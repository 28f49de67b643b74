package io.fenqi.qr.refund;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How unfinished refunds are looked after.
 *
 * @param resumeAfter how long a refund may rest before the job looks after it
 * @param resumeEvery how often the job looks
 * @param resumeBatch how many refunds it takes at a time
 * @param opsCaseAfter after so many looks a refund that does not move becomes an ops case
 */
@Validated
@ConfigurationProperties("qr.refund")
record RefundSettings(
        @DefaultValue("15s") Duration resumeAfter,
        @DefaultValue("5s") Duration resumeEvery,
        @DefaultValue("50") @Positive @Max(200) int resumeBatch,
        @DefaultValue("20") @Positive int opsCaseAfter) {}
