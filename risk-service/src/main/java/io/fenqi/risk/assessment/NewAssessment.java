package io.fenqi.risk.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What credit-service asks about. Persons come as keyed hashes, never in clear.
 *
 * @param age full years
 * @param outstandingFen what the borrower already owes on this platform, in fen
 */
record NewAssessment(
        @NotNull UUID applicationId,
        @NotNull UUID customerId,
        @NotBlank @Size(max = 32) String lenderId,
        @NotBlank @Size(max = 32) String productCode,
        @PositiveOrZero @Max(150) int age,
        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String residentIdHash,
        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String mobileHash,
        @Nullable @Size(max = 64) String deviceId,
        @PositiveOrZero long monthlyIncomeFen,
        @NotBlank @Size(max = 32) String employment,
        boolean student,
        boolean bureauConsentSigned,
        @PositiveOrZero long outstandingFen) {}
