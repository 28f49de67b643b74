package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.journal.Journal;
import java.util.HashMap;
import java.util.Map;

/** The balances of one lane as its entries tell them, one after the other. */
final class RunningBalances {
    /** Last sequence and the balance it left, in fen on the normal side. */
    record Last(long sequence, long balanceFen) {
        static final Last NONE = new Last(0, 0);
    }

    private final Map<AccountCode, Last> lasts = new HashMap<>();
    private long entries;

    /** Whether each entry follows the one before on its account, without a gap and with the right balance. */
    boolean follow(Journal journal) {
        for (var entry : journal.entries()) {
            var last = lasts.getOrDefault(entry.account(), Last.NONE);
            var grows = entry.side() == entry.account().type().normalSide();
            var balanceFen = last.balanceFen() + (grows ? entry.amountFen() : -entry.amountFen());
            if (entry.sequence() != last.sequence() + 1 || entry.balanceAfterFen() != balanceFen) {
                return false;
            }
            lasts.put(entry.account(), new Last(entry.sequence(), balanceFen));
            entries++;
        }
        return true;
    }

    Last of(AccountCode code) {
        return lasts.getOrDefault(code, Last.NONE);
    }

    /** Summed by type of account, in fen on the normal side. */
    Map<String, Long> byType() {
        var sums = new HashMap<String, Long>();
        lasts.forEach((account, last) -> sums.merge(account.type().name(), last.balanceFen(), Long::sum));
        return sums;
    }

    int accountCount() {
        return lasts.size();
    }

    long entryCount() {
        return entries;
    }
}
