package io.fenqi.qr.merchant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who accepts what; one statement, since every scan and every purchase asks. */
@Component
public class AcceptingMerchants {
    private static final String FIND = """
            select m.merchant_no, m.short_name, m.mcc, m.region, m.legal_person_hash,
                   m.status = 'ACTIVE'
                   and exists (select from acceptance_agreement a where a.merchant_no = m.merchant_no) as open,
                   array(select e.product_code from enrolment e
                          where e.merchant_no = m.merchant_no
                            and e.effective_from <= :today and (e.effective_to is null or e.effective_to >= :today)
                          order by e.product_code) as product_codes
              from merchant m
             where m.merchant_no = :merchantNo
            """;

    private final JdbcClient jdbc;

    AcceptingMerchants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The merchant with what it is enrolled for on the given business date. */
    public Optional<AcceptingMerchant> find(String merchantNo, LocalDate today) {
        return jdbc.sql(FIND)
                .param("merchantNo", merchantNo)
                .param("today", today)
                .query(AcceptingMerchants::merchant)
                .optional();
    }

    /** Whether this terminal stands at this merchant. */
    public boolean hasTerminal(String merchantNo, @Nullable String terminalNo) {
        if (terminalNo == null) return false;
        return jdbc.sql("select exists (select from terminal where merchant_no = :merchantNo and terminal_no = :no)")
                .param("merchantNo", merchantNo)
                .param("no", terminalNo)
                .query(Boolean.class)
                .single();
    }

    private static AcceptingMerchant merchant(ResultSet row, int rowNo) throws SQLException {
        Array products = row.getArray("product_codes");
        return new AcceptingMerchant(
                row.getString("merchant_no"),
                row.getString("short_name"),
                row.getString("mcc"),
                row.getString("region"),
                row.getString("legal_person_hash"),
                row.getBoolean("open"),
                List.of((String[]) products.getArray()));
    }
}
