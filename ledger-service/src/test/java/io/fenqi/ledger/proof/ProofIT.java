package io.fenqi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.database.ServiceDatabase;
import io.fenqi.ledger.LedgerIT;
import io.fenqi.testkit.TestClock;
import io.fenqi.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Proofs that are asked for: found out, in turn, and through a restart. */
class ProofIT extends LedgerIT {
    @Autowired
    private TestClock clock;

    @Autowired
    private ProofRuns runs;

    @Autowired
    private SealKey key;

    @Autowired
    @Qualifier("outboxSchedulerRunner")
    private SmartLifecycle workers;

    @AfterEach
    void booksAreRightAgain() {
        workers.start();
        proved(null).has("status", "PASSED");
        as.caller("ops").get("/proof").isOk().has("status", "PASSED").has("scope", "ALL");
    }

    @Test
    void aChangedBalanceIsFoundAndStandsUntilEverythingIsProvedAgain() throws SQLException {
        var lender = lenderWith(1_000);
        var day = sealedDay();
        changed("update balance set balance_fen = balance_fen + 1 where account = 'LENDER_POSITION:%s'", lender);

        var failed = proved(null).has("status", "FAILED");
        assertThat(failed.at("problems").toString()).contains("BALANCE: lane ").contains("LENDER_POSITION:" + lender);
        proved(day).has("status", "PASSED");
        as.caller("settlement-service")
                .get("/proof?date=" + day)
                .isOk()
                .has("id", failed.at("id").asString());

        changed("update balance set balance_fen = balance_fen - 1 where account = 'LENDER_POSITION:%s'", lender);
    }

    @Test
    void aChangedEntryOfASealedDayIsFound() throws SQLException {
        var lender = lenderWith(1_000);
        var day = sealedDay();
        changed("update entry set amount_fen = amount_fen + 1 where account = 'LENDER_POSITION:%s'", lender);

        var failed = proved(day).has("status", "FAILED").has("through", day.toString());
        assertThat(failed.at("problems").toString()).contains("CHAIN: lane ");

        changed("update entry set amount_fen = amount_fen - 1 where account = 'LENDER_POSITION:%s'", lender);
        proved(day).has("status", "PASSED");
    }

    @Test
    void changedTotalsOfASealedDayAreFound() throws SQLException {
        lenderWith(1_000);
        var day = sealedDay();
        changed("update trial_balance set closing_fen = closing_fen + 1 where accounting_date = '%s'", day);

        var failed = proved(day).has("status", "FAILED");
        assertThat(failed.at("problems").toString()).contains("through " + day).contains("SEAL: seal of " + day);

        changed("update trial_balance set closing_fen = closing_fen - 1 where accounting_date = '%s'", day);
    }

    @Test
    void whatWasCutOffStartsAnewAfterARestart() {
        lenderWith(1_000);
        workers.stop();
        var cutOff = UUID.randomUUID();
        askForProof(cutOff, null).hasStatus(202).has("status", "WAITING");
        jdbc.sql("update proof_run set status = 'RUNNING', batches_done = 1, batches_total = 1000000 where id = ?")
                .param(cutOff)
                .update();
        var waiting = UUID.randomUUID();
        askForProof(waiting, null).hasStatus(202);
        askForProof(waiting, null).hasStatus(202);
        assertThat(messages()).isOne();

        workers.start();

        long batches = jdbc.sql("select count(*) from batch").query(Long.class).single();
        finished(cutOff).has("status", "PASSED").has("batchesDone", batches).has("batchesTotal", batches);
        finished(waiting).has("status", "PASSED").has("batchesDone", batches);
    }

    @Test
    void aProofThatCouldNotLookWaitsAgain() {
        workers.stop();
        var id = UUID.randomUUID();
        askForProof(id, null).hasStatus(202);
        var gone = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("the database is gone");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };

        assertThatThrownBy(() -> new ProveLedger(runs, gone, key).proveWhatWaits())
                .hasMessageContaining(id.toString());
        as.caller("ops").get("/proofs/" + id).isOk().has("status", "WAITING");

        workers.start();
        finished(id).has("status", "PASSED");
    }

    @Test
    void onlySoManyWait() {
        workers.stop();
        var ids = IntStream.range(0, AskForProof.OPEN_MAX)
                .mapToObj(n -> UUID.randomUUID())
                .toList();
        ids.forEach(id -> askForProof(id, null).hasStatus(202));

        askForProof(UUID.randomUUID(), null).isRefused(429, "TOO_BUSY");

        workers.start();
        ids.forEach(id -> finished(id).has("status", "PASSED"));
    }

    @Test
    void anIdStandsForOneProofAndADayMustBeSealed() {
        var day = sealedDay();
        var id = UUID.fromString(proved(day).at("id").asString());

        askForProof(id, day).hasStatus(202).has("status", "PASSED");
        askForProof(id, null).isRefused(422, "REQUEST_ID_REUSED");
        askForProof(UUID.randomUUID(), clock.today()).isRefused(404, "DAY_NOT_SEALED");
        as.caller("ops").get("/proofs/" + UUID.randomUUID()).isRefused(404, "PROOF_UNKNOWN");
        as.caller("settlement-service").get("/proof?date=" + clock.today()).isRefused(404, "NOT_PROVED");
    }

    private LocalDate sealedDay() {
        var day = clock.today();
        clock.moveTo(day.plusDays(1), LocalTime.of(0, 10));
        as.caller("ops").put("/day-seals/" + day, null).isOk();
        return day;
    }

    private long messages() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'prove-ledger'")
                .query(Long.class)
                .single();
    }

    private static void changed(String sql, Object what) throws SQLException {
        var database = TestPostgres.databaseOf("ledger-service");
        var adminUrl = ServiceDatabase.urlOf(TestPostgres.adminUrl(), database.name());
        try (var connection = DriverManager.getConnection(adminUrl);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(what))).isPositive();
        }
    }
}
