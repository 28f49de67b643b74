package io.fenqi.ledger.journal;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.Side;

/**
 * One line of a journal on one account.
 *
 * @param sequence position among the account's entries in its lane, from 1, without gaps
 * @param amountFen fen, more than zero
 * @param balanceAfterFen fen on the account's normal side once this entry is counted
 */
public record Entry(AccountCode account, long sequence, Side side, long amountFen, long balanceAfterFen) {
    public Entry {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("entry of %d fen on %s".formatted(amountFen, account));
        }
    }
}
