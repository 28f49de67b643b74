package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every type of account did and holds: a sealed day's totals carried on by the entries since. */
@Repository
class TrialBalances {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final JdbcClient jdbc;

    TrialBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(int lane, String accountType) {}

    /**
     * The totals at the end of a day; debits and credits are those after the day sealed before it. Reads only the
     * entries that no seal covers.
     */
    List<Seal.Total> through(LocalDate day) {
        var sealed = lastSealBefore(day);
        var totals = new TreeMap<Key, Seal.Total>(
                java.util.Comparator.comparingInt(Key::lane).thenComparing(Key::accountType));
        for (var total : sealed == null ? List.<Seal.Total>of() : stored(sealed)) {
            totals.put(
                    new Key(total.lane(), total.accountType()),
                    new Seal.Total(total.lane(), total.accountType(), 0, 0, total.closingFen()));
        }
        for (var moved : movements(sealed == null ? BEFORE_ALL : sealed, day)) {
            totals.merge(new Key(moved.lane(), moved.accountType()), moved, TrialBalances::carriedOn);
        }
        return new ArrayList<>(totals.values());
    }

    private static Seal.Total carriedOn(Seal.Total opening, Seal.Total moved) {
        return new Seal.Total(
                opening.lane(),
                opening.accountType(),
                moved.debitFen(),
                moved.creditFen(),
                opening.closingFen() + moved.closingFen());
    }

    private List<Seal.Total> movements(LocalDate after, LocalDate through) {
        return jdbc.sql("""
                        select lane, split_part(account, ':', 1) account_type,
                               coalesce(sum(amount_fen) filter (where side = 'D'), 0) debit_fen,
                               coalesce(sum(amount_fen) filter (where side = 'C'), 0) credit_fen
                          from entry where accounting_date > ? and accounting_date <= ?
                         group by lane, split_part(account, ':', 1)
                        """)
                .params(after, through)
                .query((row, n) -> {
                    var type = AccountType.valueOf(row.getString("account_type"));
                    var debitFen = row.getLong("debit_fen");
                    var creditFen = row.getLong("credit_fen");
                    var grownFen = type.normalSide() == Side.DEBIT ? debitFen - creditFen : creditFen - debitFen;
                    return new Seal.Total(row.getInt("lane"), type.name(), debitFen, creditFen, grownFen);
                })
                .list();
    }

    private List<Seal.Total> stored(LocalDate day) {
        return jdbc.sql("select * from trial_balance where accounting_date = ?")
                .param(day)
                .query((row, n) -> new Seal.Total(
                        row.getInt("lane"),
                        row.getString("account_type"),
                        row.getLong("debit_fen"),
                        row.getLong("credit_fen"),
                        row.getLong("closing_fen")))
                .list();
    }

    private @Nullable LocalDate lastSealBefore(LocalDate day) {
        return jdbc.sql("select max(accounting_date) from day_seal where accounting_date < ?")
                .param(day)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Summed over the lanes, by type. */
    static Map<AccountType, Long> byType(List<Seal.Total> totals) {
        var closing = new TreeMap<AccountType, Long>();
        totals.forEach(total -> closing.merge(AccountType.valueOf(total.accountType()), total.closingFen(), Long::sum));
        return closing;
    }
}
