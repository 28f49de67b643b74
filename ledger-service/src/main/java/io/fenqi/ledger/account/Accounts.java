package io.fenqi.ledger.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as committed: balances summed over the lanes, entries lane by lane. */
@Repository
class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A balance in fen on the account's normal side; an account that never moved holds nothing. */
    record Balance(AccountCode code, long balanceFen) {}

    /** Where a reader of entries stands: the lane and the last sequence read there. */
    record Place(int lane, long sequence) {}

    /** An entry with what its journal says. */
    record BookedEntry(
            int lane,
            long sequence,
            Side side,
            long amountFen,
            long balanceAfterFen,
            LocalDate accountingDate,
            LocalDate valueDate,
            UUID journalId,
            String event,
            String lenderId,
            String reference) {}

    Balance balance(AccountCode code) {
        return jdbc.sql("select coalesce(sum(balance_fen), 0) from balance where account_type = ? and owner = ?")
                .params(code.type().name(), code.owner())
                .query((row, n) -> new Balance(code, row.getLong(1)))
                .single();
    }

    /** By type and owner, after the given ones; an empty type or owner stands for all. */
    List<Balance> list(String type, String owner, String afterType, String afterOwner, int limit) {
        return jdbc.sql("""
                        select account_type, owner, sum(balance_fen) balance_fen from balance
                         where (:type = '' or account_type = :type) and (:owner = '' or owner = :owner)
                           and (account_type, owner) > (:afterType, :afterOwner)
                         group by account_type, owner
                         order by account_type, owner
                         limit :limit
                        """)
                .param("type", type)
                .param("owner", owner)
                .param("afterType", afterType)
                .param("afterOwner", afterOwner)
                .param("limit", limit)
                .query((row, n) -> new Balance(
                        new AccountCode(AccountType.valueOf(row.getString(1)), row.getString(2)), row.getLong(3)))
                .list();
    }

    /** The entries of one lane after a place, in their order. */
    List<BookedEntry> entries(AccountCode code, Place after, int limit) {
        return jdbc.sql("""
                        select e.*, j.id, j.event, j.value_date, j.lender_id, j.reference
                          from (select * from entry where lane = :lane and account = :account and sequence > :sequence
                                 order by sequence limit :limit) e
                          join journal j on j.lane = e.lane and j.number = e.journal_number
                                        and j.accounting_date = e.accounting_date
                         order by e.sequence
                        """)
                .param("lane", after.lane())
                .param("account", code.text())
                .param("sequence", after.sequence())
                .param("limit", limit)
                .query(Accounts::entry)
                .list();
    }

    /** The lanes in which the account has moved. */
    List<Integer> lanesOf(AccountCode code) {
        return jdbc.sql("select lane from balance where account_type = ? and owner = ? order by lane")
                .params(code.type().name(), code.owner())
                .query(Integer.class)
                .list();
    }

    private static BookedEntry entry(ResultSet row, int ignored) throws SQLException {
        return new BookedEntry(
                row.getInt("lane"),
                row.getLong("sequence"),
                row.getString("side").equals("D") ? Side.DEBIT : Side.CREDIT,
                row.getLong("amount_fen"),
                row.getLong("balance_after_fen"),
                row.getObject("accounting_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getString("lender_id"),
                row.getString("reference"));
    }
}
