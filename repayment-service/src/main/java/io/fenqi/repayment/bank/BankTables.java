package io.fenqi.repayment.bank;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables bank, card_bin, channel and channel_capability: small reference data, written whole. */
@Component
class BankTables {
    private static final int BIN_LENGTH_MAX = 10;
    private final JdbcClient jdbc;

    BankTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void saveBank(String bankCode, String name, Switch status) {
        jdbc.sql("""
                insert into bank (bank_code, name, status) values (?, ?, ?)
                on conflict (bank_code) do update set name = excluded.name, status = excluded.status
                """).params(bankCode, name, status.name()).update();
    }

    @Transactional
    void saveBin(String bin, String bankCode, CardType type, int length) {
        jdbc.sql("""
                insert into card_bin (bin, bank_code, card_type, card_length) values (?, ?, ?, ?)
                on conflict (bin) do update set bank_code = excluded.bank_code, card_type = excluded.card_type,
                                                card_length = excluded.card_length
                """).params(bin, bankCode, type.name(), length).update();
    }

    @Transactional
    void saveChannel(String channelCode, String name, String protocol, Switch status) {
        jdbc.sql("""
                insert into channel (channel_code, name, protocol, status) values (?, ?, ?, ?)
                on conflict (channel_code) do update
                   set name = excluded.name, protocol = excluded.protocol, status = excluded.status
                """).params(channelCode, name, protocol, status.name()).update();
    }

    @Transactional
    void saveCapability(String channelCode, String bankCode, Capability capability) {
        jdbc.sql("""
                insert into channel_capability (channel_code, bank_code, modes, per_order_fen, per_day_fen, card_types, status)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (channel_code, bank_code) do update
                   set modes = excluded.modes, per_order_fen = excluded.per_order_fen,
                       per_day_fen = excluded.per_day_fen, card_types = excluded.card_types, status = excluded.status
                """)
                .params(
                        channelCode,
                        bankCode,
                        names(capability.modes()),
                        capability.perOrderFen(),
                        capability.perDayFen(),
                        names(capability.cardTypes()),
                        capability.status().name())
                .update();
    }

    boolean hasBank(String bankCode) {
        return exists("select count(*) from bank where bank_code = ?", bankCode);
    }

    boolean hasChannel(String channelCode) {
        return exists("select count(*) from channel where channel_code = ?", channelCode);
    }

    /** The card's length must be that of the BIN as well: prefixes of other lengths may belong to other banks. */
    Optional<CardBrand> brandOf(String cardNo) {
        return jdbc.sql("""
                select bank.bank_code, bank.name, card_bin.card_type
                  from card_bin join bank on bank.bank_code = card_bin.bank_code
                 where card_bin.bin in (select substr(:cardNo, 1, length) from generate_series(2, :longest) length)
                   and card_bin.card_length = :cardLength
                   and bank.status = 'ACTIVE'
                 order by length(card_bin.bin) desc limit 1
                """)
                .param("cardNo", cardNo)
                .param("longest", BIN_LENGTH_MAX)
                .param("cardLength", cardNo.length())
                .query((row, index) -> new CardBrand(
                        row.getString("bank_code"),
                        row.getString("name"),
                        CardType.valueOf(row.getString("card_type"))))
                .optional();
    }

    /** Active ones for debit cards, one per channel and mode, best first. */
    List<Route> routes(String bankCode) {
        return jdbc.sql("""
                select able.channel_code, mode, able.per_order_fen, able.per_day_fen
                  from channel_capability able
                  join channel on channel.channel_code = able.channel_code and channel.status = 'ACTIVE'
                  join bank on bank.bank_code = able.bank_code and bank.status = 'ACTIVE'
                 cross join unnest(able.modes) mode
                 where able.bank_code = ? and able.status = 'ACTIVE' and 'DEBIT' = any (able.card_types)
                 order by mode, able.per_order_fen desc, able.channel_code
                """)
                .param(bankCode)
                .query((row, index) -> new Route(
                        row.getString("channel_code"),
                        CollectMode.valueOf(row.getString("mode")),
                        row.getLong("per_order_fen"),
                        row.getLong("per_day_fen")))
                .list();
    }

    List<String> activeChannels() {
        return jdbc.sql("select channel_code from channel where status = 'ACTIVE' order by channel_code")
                .query(String.class)
                .list();
    }

    private boolean exists(String sql, String key) {
        return jdbc.sql(sql).param(key).query(Long.class).single() > 0;
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().distinct().map(Enum::name).toArray(String[]::new);
    }

    /** What a channel can do at one bank. */
    record Capability(
            List<CollectMode> modes, long perOrderFen, long perDayFen, List<CardType> cardTypes, Switch status) {}
}
