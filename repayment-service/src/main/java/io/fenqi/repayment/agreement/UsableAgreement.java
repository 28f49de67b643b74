package io.fenqi.repayment.agreement;

import java.util.UUID;

/**
 * A signed agreement that covers a date.
 *
 * @param maxPerOrderFen most that one order may take, in fen
 */
public record UsableAgreement(
        UUID id,
        String agreementNo,
        String channelCode,
        UUID bankCardId,
        String bankCode,
        String cardLast4,
        long maxPerOrderFen) {}
