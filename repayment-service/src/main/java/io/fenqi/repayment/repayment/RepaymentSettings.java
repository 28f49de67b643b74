package io.fenqi.repayment.repayment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How repayments go on.
 *
 * @param resumeEvery pause between two turns of the job
 * @param batchSize repayments resumed in one turn
 * @param guarantorPartyId the ledger's party that is owed what is collected after a claim
 */
@Validated
@ConfigurationProperties("repayment.flow")
record RepaymentSettings(
        @DefaultValue("5s") Duration resumeEvery,
        @DefaultValue("200") @Min(1) @Max(1000) int batchSize,
        @DefaultValue("GUARANTOR") @NotBlank String guarantorPartyId) {}
