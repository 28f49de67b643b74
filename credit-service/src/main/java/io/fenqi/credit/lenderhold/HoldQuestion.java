package io.fenqi.credit.lenderhold;

import java.time.Instant;
import java.util.UUID;

/**
 * What a lender is asked for.
 *
 * @param id of the hold
 * @param amountFen in fen
 * @param expiresAt when the hold ends by itself
 */
public record HoldQuestion(
        UUID id,
        UUID customerId,
        UUID limitAccountId,
        String lenderId,
        String contractNo,
        long amountFen,
        UUID purchaseId,
        Instant expiresAt) {}
