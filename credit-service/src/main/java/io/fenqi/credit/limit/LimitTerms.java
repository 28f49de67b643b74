package io.fenqi.credit.limit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a limit; a renewal is a new account.
 *
 * @param revolving whether repaid principal can be spent again
 * @param validTo last day (Asia/Shanghai) on which it can be spent
 */
public record LimitTerms(
        UUID id,
        UUID customerId,
        String lenderId,
        String productCode,
        String contractNo,
        boolean revolving,
        @Nullable String grade,
        String priceTier,
        LocalDate validTo) {}
