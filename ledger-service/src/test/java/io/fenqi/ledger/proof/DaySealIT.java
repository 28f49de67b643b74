package io.fenqi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.database.ServiceDatabase;
import io.fenqi.ledger.LedgerIT;
import io.fenqi.testkit.TestClock;
import io.fenqi.testkit.TestPostgres;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DaySealIT extends LedgerIT {
    @Autowired
    private TestClock clock;

    @Test
    void aSealedDayTakesNoMoreEntriesAndWhatIsAboutItGoesToTheOpenDay() {
        var lender = lenderWith(1_000);
        var day = clock.today();
        as.caller("ops").put("/day-seals/" + day, null).isRefused(409, "DAY_NOT_OVER");
        clock.moveTo(day.plusDays(1), LocalTime.of(0, 10));

        var seal = as.caller("ops").put("/day-seals/" + day, null).isOk();
        assertThat(as.caller("ops").put("/day-seals/" + day, null).isOk().json())
                .isEqualTo(seal.json());
        assertThat(as.caller("ops").get("/day-seals/" + day).isOk().json()).isEqualTo(seal.json());

        var late = as.caller("admin-web")
                .put(
                        "/journals/" + UUID.randomUUID(),
                        Map.of(
                                "event",
                                "POSITION_DEPOSITED",
                                "lenderId",
                                lender,
                                "amountFen",
                                5,
                                "valueDate",
                                day.toString()));
        late.isOk().has("accountingDate", day.plusDays(1).toString()).has("valueDate", day.toString());

        as.caller("ops").get("/trial-balance?date=" + day).isOk().has("balanced", true);
        as.caller("ops").get("/trial-balance").isOk().has("balanced", true);
        as.caller("ops").put("/day-seals/" + day.minusDays(5), null).isRefused(409, "LATER_DAY_SEALED");
        proofIsFine();
    }

    @Test
    void aBatchUnderWayWhenItsDayIsClosedIsBookedOnTheNextDay() {
        var lender = lenderWith(1_000);
        jdbc.sql("update lane set closed_through = ?").param(clock.today()).update();

        journal(UUID.randomUUID(), "POSITION_WITHDRAWN", lender, 1)
                .isOk()
                .has("accountingDate", clock.today().plusDays(1).toString());
        proofIsFine();
    }

    @Test
    void theJobSealsTheDayBeforeAndProvesIt() {
        lenderWith(700);
        var yesterday = clock.today();
        clock.moveTo(yesterday.plusDays(2), LocalTime.of(1, 0));
        lenderWith(7);

        LocalDate day = clock.today().minusDays(1);
        sealDayJob.run(clock.today(), new io.fenqi.kit.job.JobProgress() {
            @Override
            public void total(long items) {}

            @Override
            public void done(long items) {}
        });

        as.caller("ops").get("/day-seals/" + day).isOk();
        as.caller("settlement-service")
                .get("/proof?date=" + day)
                .isOk()
                .has("status", "PASSED")
                .has("through", day.toString());
    }

    @Test
    void aForgedSealIsFoundAndSoIsOneOfAnotherKey() throws Exception {
        lenderWith(1_000);
        var day = clock.today();
        clock.moveTo(day.plusDays(1), LocalTime.of(0, 10));
        as.caller("ops").put("/day-seals/" + day, null).isOk();
        var database = TestPostgres.databaseOf("ledger-service");
        var adminUrl = ServiceDatabase.urlOf(TestPostgres.adminUrl(), database.name());
        Proved.isProved(adminUrl);

        var otherKey = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        var ofOtherKey = Proved.verify(adminUrl, Base64.getEncoder().encodeToString(otherKey));
        assertThat(ofOtherKey.text()).contains("signature is not valid");
        tamper(adminUrl, "update trial_balance set closing_fen = closing_fen + 1 where accounting_date = '%s'", day);
        assertThat(Proved.verify(adminUrl).text()).contains("BROKEN SEAL: seal of " + day);
        tamper(adminUrl, "update trial_balance set closing_fen = closing_fen - 1 where accounting_date = '%s'", day);
        Proved.isProved(adminUrl);
    }

    private static void tamper(String adminUrl, String sql, LocalDate day) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(day));
        }
    }

    @Autowired
    private SealDayJob sealDayJob;

    private void proofIsFine() {
        proved(null).has("status", "PASSED");
    }
}
