package io.fenqi.credit.limit;

/**
 * The numbers of one limit, in fen, and what each movement makes of them (CRD-07).
 *
 * <p>Total, temporary, held and used are never negative. The room, total + temporary - held - used, may be: after a
 * lower total, after the end of a temporary limit, after a restore that proved false. Then nothing is available and the
 * difference shows as over limit.
 *
 * @param temporaryFen what may be spent above the total until a day (CRD-12)
 */
record LimitBalance(long totalFen, long temporaryFen, long heldFen, long usedFen) {
    static final LimitBalance EMPTY = new LimitBalance(0, 0, 0);

    LimitBalance {
        if (totalFen < 0 || temporaryFen < 0 || heldFen < 0 || usedFen < 0) {
            throw new IllegalArgumentException("negative part in total %d, temporary %d, held %d, used %d fen"
                    .formatted(totalFen, temporaryFen, heldFen, usedFen));
        }
    }

    /** Without a temporary limit. */
    LimitBalance(long totalFen, long heldFen, long usedFen) {
        this(totalFen, 0, heldFen, usedFen);
    }

    /** May be negative. */
    long roomFen() {
        return Math.subtractExact(Math.subtractExact(Math.addExact(totalFen, temporaryFen), heldFen), usedFen);
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
            case GRANT, ADJUST_UP -> with(Math.addExact(totalFen, amountFen), heldFen, usedFen);
            case ADJUST_DOWN -> with(totalFen - amountFen, heldFen, usedFen);
            case TEMPORARY_UP -> withTemporary(Math.addExact(temporaryFen, amountFen));
            case TEMPORARY_DOWN -> withTemporary(temporaryFen - amountFen);
            case HOLD -> with(totalFen, Math.addExact(heldFen, amountFen), usedFen);
            case RELEASE -> with(totalFen, heldFen - amountFen, usedFen);
            case USE -> with(totalFen, heldFen - amountFen, Math.addExact(usedFen, amountFen));
            case RESTORE -> with(totalFen, heldFen, usedFen - amountFen);
            case RESTORE_REVERSAL -> with(totalFen, heldFen, Math.addExact(usedFen, amountFen));
            case FREEZE, UNFREEZE -> this;
        };
    }

    private LimitBalance with(long total, long held, long used) {
        return new LimitBalance(total, temporaryFen, held, used);
    }

    private LimitBalance withTemporary(long temporary) {
        return new LimitBalance(totalFen, temporary, heldFen, usedFen);
    }
}
