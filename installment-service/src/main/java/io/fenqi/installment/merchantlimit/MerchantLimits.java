package io.fenqi.installment.merchantlimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table merchant_limit. */
@Component
class MerchantLimits {
    private final JdbcClient jdbc;

    MerchantLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force at once, for the day and the month that run as well. */
    void save(MerchantLimit limit) {
        jdbc.sql("""
                insert into merchant_limit (product_code, merchant_class, per_txn_fen, per_day_fen, per_month_fen)
                values (?, ?, ?, ?, ?)
                on conflict (product_code, merchant_class) do update
                   set per_txn_fen = excluded.per_txn_fen, per_day_fen = excluded.per_day_fen,
                       per_month_fen = excluded.per_month_fen
                """)
                .params(
                        limit.productCode(),
                        limit.merchantClass(),
                        limit.perTxnFen(),
                        limit.perDayFen(),
                        limit.perMonthFen())
                .update();
    }

    boolean remove(String productCode, String merchantClass) {
        return jdbc.sql("delete from merchant_limit where product_code = ? and merchant_class = ?")
                        .params(productCode, merchantClass)
                        .update()
                == 1;
    }

    /** The class's own line, else that for any. */
    Optional<MerchantLimit> of(String productCode, String merchantClass) {
        return jdbc.sql("""
                select * from merchant_limit where product_code = ? and merchant_class in (?, 'ANY')
                 order by merchant_class = 'ANY' limit 1
                """)
                .params(productCode, merchantClass)
                .query(MerchantLimits::read)
                .optional();
    }

    /** By class; there are some four hundred category codes. */
    List<MerchantLimit> list(String productCode, String after, int limit) {
        return jdbc.sql("""
                select * from merchant_limit where product_code = ? and merchant_class > ?
                 order by merchant_class limit ?
                """)
                .params(productCode, after, limit)
                .query(MerchantLimits::read)
                .list();
    }

    private static MerchantLimit read(ResultSet row, int number) throws SQLException {
        return new MerchantLimit(
                row.getString("product_code"),
                row.getString("merchant_class"),
                row.getLong("per_txn_fen"),
                row.getLong("per_day_fen"),
                row.getLong("per_month_fen"));
    }
}
