package io.fenqi.credit.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table limit_restore; every change happens under the lock of the account. */
@Component
class LimitRestores {
    private final JdbcClient jdbc;

    LimitRestores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LimitRestore> find(UUID customerId, UUID id) {
        return jdbc.sql("select * from limit_restore where customer_id = ? and id = ?")
                .params(customerId, id)
                .query(LimitRestores::read)
                .optional();
    }

    /** False if the id is known already. */
    boolean add(LimitRestore restore) {
        return jdbc.sql("""
                insert into limit_restore (id, customer_id, limit_account_id, amount_fen, restored_fen, cause,
                    business_no, reversal_id, reversal_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (customer_id, id) do nothing
                """)
                        .params(Arrays.asList(
                                restore.id(),
                                restore.customerId(),
                                restore.limitAccountId(),
                                new SqlParameterValue(Types.BIGINT, restore.isMark() ? null : restore.amountFen()),
                                restore.restoredFen(),
                                restore.cause() == null ? null : restore.cause().name(),
                                restore.businessNo(),
                                new SqlParameterValue(Types.OTHER, restore.reversalId()),
                                restore.reversalReason()))
                        .update()
                == 1;
    }

    void storeReversal(LimitRestore restore) {
        jdbc.sql("update limit_restore set reversal_id = ?, reversal_reason = ? where customer_id = ? and id = ?")
                .params(Arrays.asList(
                        restore.reversalId(), restore.reversalReason(), restore.customerId(), restore.id()))
                .update();
    }

    private static LimitRestore read(ResultSet row, int index) throws SQLException {
        var cause = row.getString("cause");
        return new LimitRestore(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("limit_account_id", UUID.class),
                row.getLong("amount_fen"),
                row.getLong("restored_fen"),
                cause == null ? null : LimitRestore.Cause.valueOf(cause),
                row.getString("business_no"),
                row.getObject("reversal_id", UUID.class),
                row.getString("reversal_reason"));
    }
}
