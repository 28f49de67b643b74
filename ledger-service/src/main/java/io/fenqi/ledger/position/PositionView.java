package io.fenqi.ledger.position;

/**
 * A lender's funds, in fen.
 *
 * @param availableFen balance without what holds reserve
 * @param advanceDrawnFen what was advanced and not repaid
 * @param advanceAvailableFen what may still be advanced today
 */
public record PositionView(
        String lenderId,
        long balanceFen,
        long heldFen,
        long availableFen,
        long advanceLineFen,
        long advanceDrawnFen,
        long advanceHeldFen,
        long advanceAvailableFen,
        String state) {}
