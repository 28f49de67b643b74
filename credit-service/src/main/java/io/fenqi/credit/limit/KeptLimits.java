package io.fenqi.credit.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits that lenders keep themselves, as we know them (CRD-14). */
@Component
public class KeptLimits {
    private final JdbcClient jdbc;

    KeptLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in use of one of them.
     *
     * @param sequence of the last movement, by which the lender says how far it has heard
     * @param heldFen in fen
     * @param usedFen in fen
     */
    public record Usage(UUID limitAccountId, long sequence, long heldFen, long usedFen) {}

    public List<String> lenders() {
        return jdbc.sql("select distinct lender_id from limit_account where owner = 'LENDER' order by lender_id")
                .query(String.class)
                .list();
    }

    /** In the order of ids. */
    public List<Usage> page(String lenderId, UUID after, int limit) {
        return jdbc.sql("""
                select id, movement_count, held_fen, used_fen from limit_account
                 where owner = 'LENDER' and lender_id = ? and id > ? order by id limit ?
                """)
                .params(lenderId, after, limit)
                .query(KeptLimits::usage)
                .list();
    }

    /** Those of this lender only, whatever is asked for. */
    public List<Usage> of(String lenderId, Collection<UUID> ids) {
        return jdbc.sql("""
                select id, movement_count, held_fen, used_fen from limit_account
                 where owner = 'LENDER' and lender_id = :lenderId and id = any (:ids) order by id
                """)
                .param("lenderId", lenderId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(KeptLimits::usage)
                .list();
    }

    private static Usage usage(ResultSet row, int index) throws SQLException {
        return new Usage(
                row.getObject("id", UUID.class),
                row.getLong("movement_count"),
                row.getLong("held_fen"),
                row.getLong("used_fen"));
    }
}
