package io.fenqi.credit.lenderhold;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a lender is waited for.
 *
 * @param answersWithin no answer by then is a no, and the lender is told
 * @param endEvery pause between two looks for holds whose time is over
 * @param endBatch rows taken in one look
 */
@Validated
@ConfigurationProperties("credit.lender-hold")
record LenderHoldSettings(
        @DefaultValue("60s") Duration answersWithin,
        @DefaultValue("10s") Duration endEvery,
        @DefaultValue("200") @Positive int endBatch) {}
