package io.fenqi.credit.limit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a limit; a renewal is a new account.
 *
 * @param owner whether the lender keeps the limit in a core of its own
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
        LocalDate validTo,
        LimitOwner owner) {

    /** A limit that the platform keeps. */
    public LimitTerms(
            UUID id,
            UUID customerId,
            String lenderId,
            String productCode,
            String contractNo,
            boolean revolving,
            @Nullable String grade,
            String priceTier,
            LocalDate validTo) {
        this(
                id,
                customerId,
                lenderId,
                productCode,
                contractNo,
                revolving,
                grade,
                priceTier,
                validTo,
                LimitOwner.PLATFORM);
    }

    boolean isKeptByLender() {
        return owner == LimitOwner.LENDER;
    }
}
