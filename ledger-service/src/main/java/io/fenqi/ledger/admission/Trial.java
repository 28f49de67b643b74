package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.journal.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one command would change, until it is admitted: a refused command leaves no trace. */
final class Trial {
    private final Function<AccountCode, AccountState> present;
    private final Map<AccountCode, AccountState> tried = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Trial(Function<AccountCode, AccountState> present) {
        this.present = present;
    }

    AccountState account(AccountCode code) {
        var account = tried.get(code);
        return account == null ? present.apply(code) : account;
    }

    void put(AccountState account) {
        tried.put(account.code(), account);
    }

    /** Books one debit and one credit; nothing for an amount of zero. */
    void move(AccountCode debit, AccountCode credit, long amountFen) {
        if (amountFen > 0) {
            book(debit, Side.DEBIT, amountFen);
            book(credit, Side.CREDIT, amountFen);
        }
    }

    void book(AccountCode code, Side side, long amountFen) {
        var after = account(code).booked(side, amountFen);
        put(after);
        entries.add(new Entry(code, after.sequence(), side, amountFen, after.balanceFen()));
    }

    /** The account that would not allow it, if there is one. */
    Optional<AccountState> objection() {
        return tried.values().stream()
                .filter(after -> !after.isAllowedAfter(present.apply(after.code())))
                .findFirst();
    }

    List<Entry> entries() {
        return entries;
    }

    Map<AccountCode, AccountState> changes() {
        return tried;
    }
}
