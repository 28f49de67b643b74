package io.fenqi.credit.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a limit; never changed.
 *
 * @param sequence from 1, without gaps per account
 * @param amountFen 0 only for freezes
 * @param roomBeforeFen the room after the movement before, in fen; negative where the limit was over-used
 * @param businessNo with the type unique per account
 * @param bookedBy the actor
 */
record LimitMovement(
        long sequence,
        MovementType type,
        long amountFen,
        long roomBeforeFen,
        long roomAfterFen,
        String businessType,
        String businessNo,
        @Nullable String note,
        String bookedBy,
        Instant bookedAt) {}
