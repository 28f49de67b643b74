package io.fenqi.settlement.instruction;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table instruction_share. */
@Component
class PaymentShares {
    private final JdbcClient jdbc;

    PaymentShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID instructionId, List<PaymentShare> shares) {
        for (var share : shares) {
            jdbc.sql("insert into instruction_share (instruction_id, lender_id, amount_fen) values (?, ?, ?)")
                    .params(instructionId, share.lenderId(), share.amountFen())
                    .update();
        }
    }

    List<PaymentShare> of(UUID instructionId) {
        return jdbc.sql("select * from instruction_share where instruction_id = ? order by lender_id")
                .param(instructionId)
                .query((row, number) -> new PaymentShare(row.getString("lender_id"), row.getLong("amount_fen")))
                .list();
    }
}
