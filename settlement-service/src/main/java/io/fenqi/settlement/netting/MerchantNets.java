package io.fenqi.settlement.netting;

import io.fenqi.kit.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table merchant_net: one row per merchant and run, first with its terms, then with its net. */
@Component
class MerchantNets {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    MerchantNets(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Merchants with trades of the date, with a balance carried, or with refunds that wait, and without terms yet. */
    @Transactional(readOnly = true)
    List<String> withoutTerms(LocalDate date, int limit) {
        return jdbc.sql("""
                select merchant_no from (
                    select merchant_no from trade_item where accounting_date = :date
                    union select merchant_no from merchant_lane where balance_fen <> 0
                    union select merchant_no from trade_item
                           where kind = 'REFUND_AFTER_SETTLEMENT' and covered_on is null and accounting_date <= :date
                ) as concerned
                 where not exists (select 1 from merchant_net known
                                    where known.merchant_no = concerned.merchant_no and known.accounting_date = :date)
                 order by merchant_no limit :limit
                """)
                .param("date", date)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Transactional
    void keep(LocalDate date, MerchantTerms terms) {
        jdbc.sql("""
                insert into merchant_net (merchant_no, accounting_date, name, fee_rate_percent, account_no, account_name,
                                          bank_cnaps, held)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (merchant_no, accounting_date) do nothing
                """)
                .params(
                        terms.merchantNo(),
                        date,
                        terms.name(),
                        terms.feeRatePercent(),
                        cipher.encrypt(terms.accountNo()),
                        cipher.encrypt(terms.accountName()),
                        terms.bankCnaps(),
                        terms.held())
                .update();
    }

    /** The next merchants that are not netted; they stay locked until the commit. */
    List<MerchantTerms> lockUnnetted(LocalDate date, int limit) {
        return jdbc.sql("""
                select * from merchant_net where accounting_date = ? and not netted
                 order by merchant_no limit ? for update
                """).params(date, limit).query(this::terms).list();
    }

    boolean isNetted(LocalDate date) {
        return jdbc.sql("select not exists (select 1 from merchant_net where accounting_date = ? and not netted)")
                .param(date)
                .query(Boolean.class)
                .single();
    }

    void net(LocalDate date, String merchantNo, Netting.Result result) {
        jdbc.sql("""
                update merchant_net set netted = true, net_fen = ?, uncovered_fen = ?, pay_fen = ?
                 where merchant_no = ? and accounting_date = ? and not netted
                """)
                .params(result.netFen(), result.uncoveredFen(), result.payFen(), merchantNo, date)
                .update();
    }

    List<MerchantPay> payable(LocalDate date) {
        return jdbc.sql("""
                select * from merchant_net where accounting_date = ? and netted and pay_fen > 0 order by merchant_no
                """)
                .param(date)
                .query((row, number) -> new MerchantPay(
                        row.getString("merchant_no"),
                        row.getLong("pay_fen"),
                        cipher.decrypt(row.getString("account_no")),
                        cipher.decrypt(row.getString("account_name")),
                        row.getString("bank_cnaps")))
                .list();
    }

    private MerchantTerms terms(ResultSet row, int number) throws SQLException {
        return new MerchantTerms(
                row.getString("merchant_no"),
                row.getString("name"),
                row.getBigDecimal("fee_rate_percent"),
                cipher.decrypt(row.getString("account_no")),
                cipher.decrypt(row.getString("account_name")),
                row.getString("bank_cnaps"),
                row.getBoolean("held"));
    }
}
