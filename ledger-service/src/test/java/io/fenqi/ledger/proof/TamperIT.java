package io.fenqi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.ledger.lane.LaneStage;
import io.fenqi.ledger.template.JournalTemplate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;

/** The service's role cannot rewrite history, and a superuser who does is found out. */
class TamperIT {
    private final LaneStage stage = LaneStage.named("tamper");

    @BeforeEach
    void fiveBatches() {
        stage.admin()
                .sql("truncate journal, entry, batch, balance, request, hold, lane, lender cascade")
                .update();
        try (var lanes = stage.lanes(1, stage.connections())) {
            for (var i = 1; i <= 5; i++) {
                lanes.execute(0, LaneStage.posting(UUID.randomUUID(), JournalTemplate.CLAIM_PAID, "BANK-T", 100L * i));
            }
        }
        assertThat(Proved.verify(stage.adminUrl()).exitStatus()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | update journal set amount_fen = amount_fen + 1 where number = 3
            3 | update journal set lender_id = 'BANK-X' where number = 3
            2 | update journal set posted_at = posted_at + interval '1 hour' where number = 2
            4 | update entry set amount_fen = amount_fen + 5 where journal_number = 4
            4 | update entry set account = 'LENDER_PAYABLE:BANK-X' where journal_number = 4 and side = 'C'
            4 | delete from entry where journal_number = 4
            5 | delete from journal where number = 5
            3 | delete from batch where number = 2
            2 | update batch set sum_fen = sum_fen + 1 where number = 2
            4 | update batch set previous_hash = repeat('a', 64) where number = 4
            1 | update journal set accounting_date = accounting_date + 40 where number = 1
            """)
    void theFirstBrokenBatchIsNamed(long batch, String tampering) {
        stage.admin().sql(tampering).update();

        var verdict = Proved.verify(stage.adminUrl());

        assertThat(verdict.exitStatus()).isOne();
        assertThat(verdict.text()).contains("BROKEN CHAIN: lane 0 batch " + batch + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update balance set balance_fen = balance_fen + 1 where account = 'LENDER_PAYABLE:BANK-T'",
                "delete from balance where account = 'RESERVE_BANK'",
                "update lane set batch_number = batch_number + 1",
                "delete from batch where number = 5",
                "insert into entry select lane, account, sequence + 50, accounting_date, 77, 1, side, amount_fen, 0 from entry limit 1",
                "insert into balance values (0, 'LENDER_POSITION:BANK-T', 'LENDER_POSITION', 'BANK-T', 9, 5, 0, 0, now(), 0, now())"
            })
    void whateverElseIsChangedIsFound(String tampering) {
        stage.admin().sql(tampering).update();

        assertThat(Proved.verify(stage.adminUrl()).exitStatus()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal",
                "entry",
                "batch",
                "request",
                "reversal",
                "day_seal",
                "trial_balance",
                "journal_default"
            })
    void theServiceItselfCanOnlyAdd(String table) {
        assertThatThrownBy(() -> stage.app().sql("delete from " + table).update())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> stage.app().sql("truncate " + table).update())
                .rootCause()
                .hasMessageContaining("permission denied");
        var column = stage.admin()
                .sql("select column_name from information_schema.columns where table_name = ? limit 1")
                .param(table)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> stage.app()
                        .sql("update %s set %s = %s".formatted(table, column, column))
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aMonthlyPartitionIsAsClosedAsItsTable() {
        var partition = stage.admin()
                .sql("select tableoid::regclass::text from entry limit 1")
                .query(String.class)
                .single();

        assertThat(partition).startsWith("entry_2");
        assertThatThrownBy(() -> stage.app()
                        .sql("update " + partition + " set amount_fen = 1")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
