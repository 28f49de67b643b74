package io.fenqi.ledger.hold;

import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.admission.HoldStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as callers see it; amounts in fen.
 *
 * @param positionFen the part taken from the position
 * @param advanceFen the part taken from the advance line
 */
public record HoldView(
        UUID id,
        HoldStatus status,
        String lenderId,
        long amountFen,
        long positionFen,
        long advanceFen,
        Instant expiresAt,
        @Nullable UUID journalId,
        @Nullable Long postedFen,
        @Nullable LocalDate accountingDate) {

    static HoldView of(Hold hold) {
        var posting = hold.posting();
        return new HoldView(
                hold.id(),
                hold.status(),
                hold.lenderId(),
                hold.amountFen(),
                hold.positionFen(),
                hold.advanceFen(),
                hold.expiresAt(),
                posting == null ? null : posting.journalId(),
                posting == null ? null : posting.amountFen(),
                posting == null ? null : posting.accountingDate());
    }
}
