package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.job.JobProgress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitChangeIT extends LimitIT {
    @Autowired
    ExpireLimitsJob expireLimits;

    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @Test
    void reasonsStackAndStayVisible() {
        var limit = limit(1_000);

        change(limit, "freezes", "OVERDUE").has("freezeReasons", "[\"OVERDUE\"]");
        change(limit, "freezes", "DECEASED").has("freezeReasons", "[\"OVERDUE\",\"DECEASED\"]");
        change(limit, "freezes", "DECEASED");
        change(limit, "unfreezes", "OVERDUE").has("status", "FROZEN").has("availableFen", 0);
        change(limit, "unfreezes", "DECEASED").has("status", "ACTIVE").has("availableFen", 1_000);

        admin().get("/limit-accounts/%s/movements?limit=2".formatted(limit.id()))
                .isOk()
                .has("items.0.type", "GRANT")
                .has("items.1.type", "FREEZE")
                .has("items.1.businessType", "OVERDUE")
                .has("items.1.amountFen", 0)
                .has("nextAfter", 2);
        assertReplays(limit);
    }

    @Test
    void lowerTotalHoldsAtOnceAlsoBelowWhatIsUsed() {
        var limit = limit(1_000);
        spend(limit, 900);

        total(limit, 500);
        account(limit).has("availableFen", 0).has("overLimitFen", 400);
        total(limit, 2_000);
        account(limit).has("availableFen", 1_100).has("overLimitFen", 0);
        assertReplays(limit);
    }

    @Test
    void endedLimitIsRepaidButNotSpent() {
        var limit = limit(1_000);
        var holdId = UUID.randomUUID();
        gateway()
                .put("/limit-holds/" + holdId, holdBody(limit, holdId, 300, Duration.ofDays(60)))
                .isOk();
        clock.moveBy(Duration.ofDays(31));

        hold(limit, UUID.randomUUID(), 1).isRefused(409, "LIMIT_EXPIRED");
        expireLimits.run(clock.today(), UNSEEN);
        account(limit).has("status", "EXPIRED").has("availableFen", 0);
        use(limit, holdId, 300).isOk();
        repaid(limit, holdId, 1, 200).isOk().has("availableFen", 0).has("usedFen", 200);
        assertReplays(limit);
    }

    @Test
    void movementsCannotBeChangedByTheServiceItself() {
        var limit = limit(1_000);

        for (var sql : java.util.List.of(
                "update limit_movement set amount_fen = 1 where limit_account_id = ?",
                "delete from limit_movement where limit_account_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(limit.id()).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void listsAreByCustomerAndLender() {
        var limit = limit(1_000);

        gateway().get("/limit-accounts?customerId=" + limit.customerId()).isOk().has("items.0.id", limit.id());
        assertThat(gateway()
                        .get("/limit-accounts?lenderId=OTHER&customerId=" + limit.customerId())
                        .isOk()
                        .at("items"))
                .isEmpty();
        admin().get("/limit-accounts?lenderId=BANK-1&limit=1").isOk().has("items.0.lenderId", "BANK-1");
        gateway().get("/limit-accounts/" + UUID.randomUUID()).isRefused(404, "LIMIT_NOT_FOUND");
    }

    private io.fenqi.testkit.Answer change(Limit limit, String what, String reason) {
        return admin().post("/limit-accounts/%s/%s".formatted(limit.id(), what), Map.of("reason", reason, "note", "n"))
                .isOk();
    }
}
