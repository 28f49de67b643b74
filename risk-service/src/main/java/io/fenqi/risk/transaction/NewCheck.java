package io.fenqi.risk.transaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that is about to happen.
 *
 * @param merchantLegalPersonHash keyed hash of the legal person's resident ID, for self-dealing
 * @param at when the borrower asked for it
 */
record NewCheck(
        @NotNull UUID customerId,
        @NotBlank @Pattern(regexp = "\\d{15}") String merchantNo,
        @NotBlank @Pattern(regexp = "\\d{4}") String merchantMcc,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String merchantLegalPersonHash,
        @Positive long amountFen,
        @NotBlank @Size(max = 16) String codeKind,
        @Nullable @Size(max = 64) String deviceId,
        @NotNull Instant at) {}
