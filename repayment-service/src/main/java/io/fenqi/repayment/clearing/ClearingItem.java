package io.fenqi.repayment.clearing;

import io.fenqi.kit.clearing.ClearingSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One collection, or what was changed of one, as settlement counts it.
 *
 * @param channelOrderNo the number of what the channel did: the order, or the refund of one
 * @param amountFen what the channel took: principal + interest + fee + penalty + overpaid; negative for what was taken back
 *     or went back, 0 for a correction
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
