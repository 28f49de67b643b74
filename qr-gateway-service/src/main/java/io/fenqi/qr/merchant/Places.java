package io.fenqi.qr.merchant;

import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stores of a merchant and the terminals on their counters (MER-08). */
@Component
class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void putStore(String merchantNo, String storeNo, String name, String address) {
        jdbc.sql("""
                        insert into store (merchant_no, store_no, name, address)
                        values (:merchantNo, :storeNo, :name, :address)
                        on conflict (merchant_no, store_no) do update set name = excluded.name, address = excluded.address
                        """)
                .param("merchantNo", merchantNo)
                .param("storeNo", storeNo)
                .param("name", name)
                .param("address", address)
                .update();
    }

    @Transactional
    void putTerminal(String merchantNo, String terminalNo, String storeNo) {
        if (!hasStore(merchantNo, storeNo)) throw new Refused(QrError.STORE_NOT_FOUND, "No store " + storeNo);
        jdbc.sql("""
                        insert into terminal (merchant_no, terminal_no, store_no)
                        values (:merchantNo, :terminalNo, :storeNo)
                        on conflict (merchant_no, terminal_no) do update set store_no = excluded.store_no
                        """)
                .param("merchantNo", merchantNo)
                .param("terminalNo", terminalNo)
                .param("storeNo", storeNo)
                .update();
    }

    private boolean hasStore(String merchantNo, String storeNo) {
        return jdbc.sql("select exists (select from store where merchant_no = :merchantNo and store_no = :storeNo)")
                .param("merchantNo", merchantNo)
                .param("storeNo", storeNo)
                .query(Boolean.class)
                .single();
    }
}
