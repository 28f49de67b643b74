package io.fenqi.credit.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was signed.
 *
 * @param limitFen most principal that may be owed under the contract, in fen
 * @param validTo last day (Asia/Shanghai) on which a loan note may be made under it
 */
public record ContractTerms(
        String contractNo,
        UUID customerId,
        String lenderId,
        String productCode,
        UUID applicationId,
        long limitFen,
        LocalDate validFrom,
        LocalDate validTo,
        UUID contractSignatureId) {}
