package io.fenqi.repayment.clearing;

import io.fenqi.kit.clearing.ClearingSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One collection as settlement counts it.
 *
 * @param amountFen what the channel took: principal + interest + fee + penalty + overpaid; negative for a reversal
 * @param creditor LENDER, or GUARANTOR after a claim
 * @param valueDate business date of the channel's success, which may be earlier than the accounting date
 */
public record ClearingItem(
        UUID id,
        ClearingKind kind,
        UUID withholdingId,
        UUID repaymentId,
        String channelCode,
        String channelOrderNo,
        String lenderId,
        UUID customerId,
        long amountFen,
        long principalFen,
        long interestFen,
        long feeFen,
        long penaltyFen,
        long overpaidFen,
        String creditor,
        LocalDate valueDate,
        Instant occurredAt)
        implements ClearingSource.Item {}
