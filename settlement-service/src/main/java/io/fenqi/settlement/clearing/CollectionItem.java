package io.fenqi.settlement.clearing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One success at a withholding channel, or what was changed of one, in fen.
 *
 * @param amountFen below zero for what was taken back or went back to the card, 0 for a correction
 * @param overpaidFen the part of the amount that was not owed and goes back to the customer, never to the lender
 * @param creditor LENDER, or GUARANTOR after a claim
 * @param valueDate the channel's success date
 */
public record CollectionItem(
        UUID id,
        CollectionKind kind,
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
        LocalDate valueDate) {}
