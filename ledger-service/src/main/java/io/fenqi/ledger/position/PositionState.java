package io.fenqi.ledger.position;

/** How far a lender's funds reach. */
enum PositionState {
    SUFFICIENT,
    /** Little of the position is left, counted without the advance line. */
    LOW,
    /** Nothing left, the advance line included. */
    EXHAUSTED;

    static PositionState of(long availableFen, long advanceAvailableFen, long markFen, int lowPercent) {
        if (availableFen + advanceAvailableFen <= 0) {
            return EXHAUSTED;
        }
        return availableFen <= 0 || availableFen < markFen / 100 * lowPercent ? LOW : SUFFICIENT;
    }
}
