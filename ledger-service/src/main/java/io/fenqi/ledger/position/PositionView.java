package io.fenqi.ledger.position;

/**
 * A lender's funds, in fen.
 *
 * @param availableFen balance without what holds reserve
 * @param advanceDrawnFen what was advanced and not repaid
 * @param advanceAvailableFen what may still be advanced today
 * @param advanceSuspended nothing is advanced until what is overdue has come back (POS-05); the line itself stays
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
        boolean advanceSuspended,
        String state) {}
