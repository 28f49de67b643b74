package io.fenqi.settlement.settlement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lenders for whom something was advanced on a date. */
@Component
class AdvancingLenders {
    private final JdbcClient jdbc;

    AdvancingLenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(LocalDate date) {
        return jdbc.sql("""
                select distinct lender_id from trade_item where accounting_date = ? and advance_fen > 0 order by 1
                """).param(date).query(String.class).list();
    }
}
