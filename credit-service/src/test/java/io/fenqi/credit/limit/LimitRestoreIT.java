package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitRestoreIT extends LimitIT {
    private final UUID restoreId = UUID.randomUUID();

    @Test
    void repaidPrincipalIsAvailableAtOnceAndOnce() {
        var limit = limit(1_000);
        spend(limit, 800);

        restore(limit, restoreId, 300, "REPAYMENT", "RP-1")
                .isOk()
                .has("restoredFen", 300)
                .has("availableFen", 500)
                .has("usedFen", 500);
        restore(limit, restoreId, 300, "REPAYMENT", "RP-1")
                .isOk()
                .has("restoredFen", 300)
                .has("usedFen", 500);
        restore(limit, restoreId, 301, "REPAYMENT", "RP-1").isRefused(422, "REQUEST_ID_REUSED");
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 500));
    }

    @Test
    void oneRepaymentMayRestoreInParts() {
        var limit = limit(1_000);
        spend(limit, 800);

        restore(limit, restoreId, 300, "REPAYMENT", "RP-1").isOk();
        restore(limit, UUID.randomUUID(), 200, "REPAYMENT", "RP-1").isOk().has("usedFen", 300);

        admin().get("/limit-accounts/%s/movements?after=3".formatted(limit.id()))
                .isOk()
                .has("items.0.type", "RESTORE")
                .has("items.0.businessType", "REPAYMENT")
                .has("items.0.businessNo", restoreId)
                .has("items.0.note", "RP-1");
        assertReplays(limit);
    }

    @Test
    void moreThanIsUsedIsNotRestored() {
        var limit = limit(1_000);
        spend(limit, 800);

        restore(limit, restoreId, 801, "REPAYMENT", "RP-1").isRefused(409, "RESTORE_ABOVE_USED");
        restore(limit, restoreId, 800, "REPAYMENT", "RP-1").isOk().has("usedFen", 0);
    }

    /** The loan note exists, and credit has not heard of it: nothing is booked, and the same request counts later. */
    @Test
    void whatIsRepaidBeforeItsHoldIsUsedIsRestoredOnceItIs() {
        var limit = limit(1_000);
        var holdId = UUID.randomUUID();
        spend(limit, 100);
        hold(limit, holdId, 500).isOk();

        restore(limit, restoreId, 500, "REPAYMENT", "RP-1").isRefused(409, "RESTORE_BEFORE_USE");
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 500, 100));
        restore(limit, UUID.randomUUID(), 601, "REPAYMENT", "RP-2").isRefused(409, "RESTORE_ABOVE_USED");

        use(limit, holdId, 500).isOk();
        restore(limit, restoreId, 500, "REPAYMENT", "RP-1").isOk().has("usedFen", 100);
        restore(limit, restoreId, 500, "REPAYMENT", "RP-1").isOk().has("usedFen", 100);
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 100));
    }

    @Test
    void holdThatIsNeverUsedLeavesNobodyWaiting() {
        var limit = limit(1_000);
        var holdId = UUID.randomUUID();
        hold(limit, holdId, 500).isOk();
        restore(limit, restoreId, 500, "REPAYMENT", "RP-1").isRefused(409, "RESTORE_BEFORE_USE");

        release(limit, holdId).isOk();

        restore(limit, restoreId, 500, "REPAYMENT", "RP-1").isRefused(409, "RESTORE_ABOVE_USED");
    }

    @Test
    void oneOffLimitStaysSpentByRepaymentAndComesBackByRefund() {
        var limit = limit(1_000, false);
        spend(limit, 800);

        restore(limit, restoreId, 300, "REPAYMENT", "RP-1")
                .isOk()
                .has("restoredFen", 0)
                .has("usedFen", 800);
        restore(limit, restoreId, 300, "REPAYMENT", "RP-1").isOk().has("restoredFen", 0);
        restore(limit, UUID.randomUUID(), 200, "REFUND", "RF-1")
                .isOk()
                .has("restoredFen", 200)
                .has("usedFen", 600);
        reverse(limit, restoreId).isOk().has("restoredFen", 0).has("usedFen", 600);
    }

    @Test
    void falseSuccessOverUsesTheLimitBlocksItAndRaisesAnAlarm() {
        var limit = limit(1_000);
        spend(limit, 1_000);
        restore(limit, restoreId, 400, "REPAYMENT", "RP-1").isOk();
        spend(limit, 400);
        var reversalId = UUID.randomUUID();

        reverse(limit, restoreId, reversalId)
                .isOk()
                .has("availableFen", 0)
                .has("overLimitFen", 400)
                .has("usedFen", 1_400);
        reverse(limit, restoreId, reversalId).isOk().has("usedFen", 1_400);
        reverse(limit, restoreId).isRefused(409, "RESTORE_REVERSED");

        hold(limit, UUID.randomUUID(), 1).isRefused(409, "LIMIT_INSUFFICIENT");
        account(limit).has("availableFen", 0).has("overLimitFen", 400).has("status", "ACTIVE");
        assertThat(admin().get("/alarms?limit=200").isOk().text())
                .contains("RESTORE_REVERSED")
                .contains(restoreId.toString());
        assertReplays(limit);
    }

    @Test
    void reversalThatOvertakesItsRestoreRefusesIt() {
        var limit = limit(1_000);
        spend(limit, 500);

        reverse(limit, restoreId).isOk().has("restoredFen", 0);
        restore(limit, restoreId, 100, "REPAYMENT", "RP-1").isRefused(409, "RESTORE_REVERSED");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 500));
    }
}
