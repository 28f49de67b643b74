package io.fenqi.installment.snapshot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param differencesKept how many differences of one file are listed; beyond that they are only counted */
@Validated
@ConfigurationProperties("installment.snapshot")
record SnapshotSettings(
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int differencesKept) {}
