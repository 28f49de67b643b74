package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitUseIT extends LimitIT {

    @Test
    void repaidPrincipalIsAvailableAtOnceAndOnce() {
        var limit = limit(1_000);
        var purchase = spend(limit, 800);

        for (int time = 0; time < 2; time++) {
            repaid(limit, purchase, 1, 500)
                    .isOk()
                    .has("sequence", 1)
                    .has("stillUsedFen", 500)
                    .has("availableFen", 500)
                    .has("usedFen", 500);
        }
        admin().get("/limit-accounts/%s/movements?after=3".formatted(limit.id()))
                .isOk()
                .has("items.0.type", "RESTORE")
                .has("items.0.amountFen", 300)
                .has("items.0.businessType", "REPAYMENT")
                .has("items.0.businessNo", purchase + ":1")
                .has("items.0.note", "B-1");
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 500));
    }

    @Test
    void ofTwoStandingsTheNewerHoldsWhicheverComesFirst() {
        var limit = limit(1_000);
        var purchase = spend(limit, 800);

        repaid(limit, purchase, 3, 200).isOk().has("usedFen", 200);
        repaid(limit, purchase, 2, 500).isOk().has("sequence", 3).has("usedFen", 200);
        repaid(limit, purchase, 4, 350).isOk().has("sequence", 4).has("usedFen", 350);
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 350));
    }

    @Test
    void everyPurchaseIsFollowedByItself() {
        var limit = limit(1_000);
        var one = spend(limit, 300);
        var other = spend(limit, 400);

        repaid(limit, one, 1, 0).isOk().has("usedFen", 400);
        repaid(limit, other, 1, 401).isRefused(409, "STANDING_ABOVE_USE");
        repaid(limit, other, 1, 100).isOk().has("usedFen", 100);
        repaid(limit, UUID.randomUUID(), 1, 0).isRefused(404, "HOLD_NOT_FOUND");
        assertReplays(limit);
    }

    /** The loan note exists, and credit has not heard of it: nothing is booked, and the same request counts later. */
    @Test
    void whatIsRepaidBeforeItsHoldIsUsedIsFollowedOnceItIs() {
        var limit = limit(1_000);
        var purchase = UUID.randomUUID();
        hold(limit, purchase, 500).isOk();

        repaid(limit, purchase, 1, 0).isRefused(409, "RESTORE_BEFORE_USE");
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 500, 0));

        use(limit, purchase, 500).isOk();
        repaid(limit, purchase, 1, 0).isOk().has("usedFen", 0);
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 0));
    }

    @Test
    void oneOffLimitStaysSpentByRepaymentAndComesBackByRefund() {
        var limit = limit(1_000, false);
        var purchase = spend(limit, 800);

        stand(limit, purchase, 1, 500, 800, "REPAYMENT").isOk().has("usedFen", 800);
        stand(limit, purchase, 2, 300, 600, "REFUND").isOk().has("usedFen", 600);
        stand(limit, purchase, 3, 600, 600, "REPAYMENT_REVERSED").isOk().has("usedFen", 600);
        assertReplays(limit);
    }

    @Test
    void falseSuccessOverUsesTheLimitBlocksItAndRaisesAnAlarm() {
        var limit = limit(1_000);
        var purchase = spend(limit, 1_000);
        repaid(limit, purchase, 1, 600).isOk();
        spend(limit, 400);

        for (int time = 0; time < 2; time++) {
            stand(limit, purchase, 2, 1_000, 1_000, "REPAYMENT_REVERSED")
                    .isOk()
                    .has("availableFen", 0)
                    .has("overLimitFen", 400)
                    .has("usedFen", 1_400);
        }

        hold(limit, UUID.randomUUID(), 1).isRefused(409, "LIMIT_INSUFFICIENT");
        account(limit).has("availableFen", 0).has("overLimitFen", 400).has("status", "ACTIVE");
        assertThat(admin().get("/alarms?limit=200").isOk().text())
                .contains("RESTORE_REVERSED")
                .contains(purchase.toString());
        assertReplays(limit);
    }

    @Test
    void badStandingsAreRefusedAndChangeNothing() {
        var limit = limit(1_000);
        var purchase = spend(limit, 800);

        repaid(limit, purchase, 0, 500).isRefused(400, "INVALID_FIELDS");
        repaid(limit, purchase, 1, -1).isRefused(400, "INVALID_FIELDS");
        stand(limit, purchase, 1, 0, 800, "WHIM").isRefused(400, "INVALID_FIELDS");
        repaid(new Limit(newCustomer(), limit.id()), purchase, 1, 0).isRefused(409, "NOT_OWN_LIMIT");
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 800));
    }
}
