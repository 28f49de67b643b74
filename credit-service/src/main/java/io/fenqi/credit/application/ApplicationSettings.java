package io.fenqi.credit.application;

import io.fenqi.credit.agreement.AgreementType;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an application needs and how it is kept going.
 *
 * @param requiredConsents each must be signed, separately, before an application is taken (AGR-01, CRD-03)
 * @param renewalDays so many days before its end a limit may be renewed by a new application (CRD-15)
 * @param resumeEvery pause between two looks for applications that can go on
 * @param resumeBatch rows read at once
 */
@Validated
@ConfigurationProperties("credit.application")
record ApplicationSettings(
        @DefaultValue({"PRIVACY", "CREDIT_QUERY_AUTH"}) Set<AgreementType> requiredConsents,
        @DefaultValue("30") @PositiveOrZero int renewalDays,
        @DefaultValue("5s") Duration resumeEvery,
        @DefaultValue("100") @Positive int resumeBatch) {}
