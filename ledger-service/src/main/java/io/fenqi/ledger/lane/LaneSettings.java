package io.fenqi.ledger.lane;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ledger's writers work.
 *
 * @param count lanes; may grow, never shrink: a lender keeps its lane
 * @param queueLength commands that may wait in one lane before callers are told to come back
 * @param batchSize commands decided and committed at once
 * @param answerWithin how long a caller waits before the outcome counts as unknown
 * @param accountsInMemory accounts a lane remembers before it forgets all and reads them again when needed
 */
@Validated
@ConfigurationProperties("ledger.lanes")
public record LaneSettings(
        @DefaultValue("4") @Positive @Max(64) int count,
        @DefaultValue("10000") @Positive @Max(100_000) int queueLength,
        @DefaultValue("500") @Positive @Max(1_000) int batchSize,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("200000") @Positive int accountsInMemory) {}
