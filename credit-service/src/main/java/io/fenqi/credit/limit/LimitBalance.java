package io.fenqi.credit.limit;

/**
 * The numbers of one limit, in fen, and what each movement makes of them (CRD-07).
 *
 * <p>Total, held and used are never negative. The room, total - held - used, may be: after a lower total or after a
 * restore that proved false. Then nothing is available and the difference shows as over limit.
 */
record LimitBalance(long totalFen, long heldFen, long usedFen) {
    static final LimitBalance EMPTY = new LimitBalance(0, 0, 0);

    LimitBalance {
        if (totalFen < 0 || heldFen < 0 || usedFen < 0) {
            throw new IllegalArgumentException(
                    "negative part in total %d, held %d, used %d fen".formatted(totalFen, heldFen, usedFen));
        }
    }

    /** May be negative. */
    long roomFen() {
        return Math.subtractExact(Math.subtractExact(totalFen, heldFen), usedFen);
    }

    long availableFen() {
        return Math.max(0, roomFen());
    }

    long overLimitFen() {
        return Math.max(0, -roomFen());
    }

    boolean hasRoomFor(long amountFen) {
        return amountFen <= roomFen();
    }

    /**
     * The balance after a movement. Replaying all movements from {@link #EMPTY} gives the account.
     *
     * @param amountFen 0 or more
     * @throws IllegalArgumentException if a part would become negative; whether there is room is for the account to ask
     */
    LimitBalance after(MovementType type, long amountFen) {
        if (amountFen < 0) {
            throw new IllegalArgumentException("negative movement of %d fen".formatted(amountFen));
        }
        return switch (type) {
            case GRANT, ADJUST_UP -> new LimitBalance(Math.addExact(totalFen, amountFen), heldFen, usedFen);
            case ADJUST_DOWN -> new LimitBalance(totalFen - amountFen, heldFen, usedFen);
            case HOLD -> new LimitBalance(totalFen, Math.addExact(heldFen, amountFen), usedFen);
            case RELEASE -> new LimitBalance(totalFen, heldFen - amountFen, usedFen);
            case USE -> new LimitBalance(totalFen, heldFen - amountFen, Math.addExact(usedFen, amountFen));
            case RESTORE -> new LimitBalance(totalFen, heldFen, usedFen - amountFen);
            case RESTORE_REVERSAL -> new LimitBalance(totalFen, heldFen, Math.addExact(usedFen, amountFen));
            case FREEZE, UNFREEZE -> this;
        };
    }
}
