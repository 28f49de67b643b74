package io.fenqi.risk.transaction;

import io.fenqi.risk.engine.Facts;
import io.fenqi.risk.engine.Outcome;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The checks made, insert-only: they are the memory of velocity and the evidence of each decision. */
@Component
class TransactionChecks {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TransactionChecks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(NewCheck asked, Facts facts, int ruleSetVersion, CheckTransaction.Result result) {
        jdbc.sql("""
                        insert into transaction_check
                               (id, customer_id, merchant_no, amount_fen, asked_at, outcome, reason_codes, facts, rule_set_version)
                        values (:id, :customerId, :merchantNo, :amountFen, :askedAt, :outcome, :reasons, :facts, :version)""")
                .param("id", result.id())
                .param("customerId", asked.customerId())
                .param("merchantNo", asked.merchantNo())
                .param("amountFen", asked.amountFen())
                .param("askedAt", asked.at().atOffset(ZoneOffset.UTC))
                .param("outcome", result.outcome().name())
                .param("reasons", result.reasonCodes().toArray(String[]::new))
                .param("facts", json.writeValueAsString(facts.values()), Types.OTHER)
                .param("version", ruleSetVersion)
                .update();
    }

    CheckTransaction.Result result(UUID id) {
        return jdbc.sql("select outcome, reason_codes from transaction_check where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new CheckTransaction.Result(id, Outcome.valueOf(row.getString("outcome")), List.of((String[])
                                row.getArray("reason_codes").getArray())))
                .single();
    }
}
