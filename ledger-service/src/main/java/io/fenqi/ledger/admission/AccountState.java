package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import java.time.LocalDate;

/**
 * One account of one lane: its balance on the normal side, what holds reserve of it, and its last entry's sequence.
 * Amounts in fen.
 *
 * @param lineFen only on ADVANCE_RECEIVABLE: up to how much may be advanced
 * @param lineValidTo last accounting date on which the line may be drawn
 * @param lineSuspended whether the line stands still until what is overdue has come back
 */
public record AccountState(
        AccountCode code,
        long balanceFen,
        long heldFen,
        long sequence,
        long lineFen,
        LocalDate lineValidTo,
        boolean lineSuspended) {

    public static AccountState opened(AccountCode code) {
        return new AccountState(code, 0, 0, 0, 0, LocalDate.EPOCH, false);
    }

    /** What an entry would leave. */
    AccountState booked(Side side, long amountFen) {
        var delta = side == code.type().normalSide() ? amountFen : -amountFen;
        return new AccountState(
                code, Math.addExact(balanceFen, delta), heldFen, sequence + 1, lineFen, lineValidTo, lineSuspended);
    }

    AccountState holding(long deltaFen) {
        return new AccountState(code, balanceFen, heldFen + deltaFen, sequence, lineFen, lineValidTo, lineSuspended);
    }

    AccountState withLine(long fen, LocalDate validTo) {
        return new AccountState(code, balanceFen, heldFen, sequence, fen, validTo, lineSuspended);
    }

    AccountState suspended(boolean suspended) {
        return new AccountState(code, balanceFen, heldFen, sequence, lineFen, lineValidTo, suspended);
    }

    /** What is left of a position, holds counted. */
    public long availableFen() {
        return balanceFen - heldFen;
    }

    /** What may still be advanced on a date, holds counted. */
    public long advanceAvailableFen(LocalDate accountingDate) {
        return lineSuspended || accountingDate.isAfter(lineValidTo) ? 0 : Math.max(0, lineFen - balanceFen - heldFen);
    }

    /** Whether this account may come to this state from the one before. */
    boolean isAllowedAfter(AccountState before) {
        return switch (code.type()) {
            case LENDER_POSITION -> availableFen() >= 0;
            case ADVANCE_RECEIVABLE ->
                balanceFen >= 0 && balanceFen + heldFen <= Math.max(lineFen, before.balanceFen + before.heldFen);
            default -> !code.type().isFloored() || balanceFen >= 0;
        };
    }

    Refusal refusal() {
        return code.type() == AccountType.LENDER_POSITION ? Refusal.POSITION_EXHAUSTED : Refusal.INSUFFICIENT_BALANCE;
    }
}
