package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitHoldIT extends LimitIT {
    @Autowired
    ExpireHoldsJob expireHolds;

    private final UUID holdId = UUID.randomUUID();

    @Test
    void holdTellsWhatThePurchaseNeeds() {
        var limit = limit(1_000);

        hold(limit, holdId, 400)
                .isOk()
                .has("status", "HELD")
                .has("limitAccountId", limit.id())
                .has("amountFen", 400)
                .has("contractNo", "CT-" + limit.id())
                .has("lenderId", "BANK-1")
                .has("productCode", "P-1")
                .has("priceTier", "GOOD")
                .has("availableFen", 600);
        account(limit).has("heldFen", 400).has("usedFen", 0).has("availableFen", 600);
    }

    @Test
    void repeatedHoldHoldsOnceAndAnotherBodyIsRefused() {
        var limit = limit(1_000);
        var body = holdBody(limit, holdId, 800, Duration.ofMinutes(15));

        gateway().put("/limit-holds/" + holdId, body).isOk();
        gateway()
                .put("/limit-holds/" + holdId, body)
                .isOk()
                .has("status", "HELD")
                .has("availableFen", 200);
        var other = new HashMap<>(body);
        other.put("amountFen", 801);
        gateway().put("/limit-holds/" + holdId, other).isRefused(422, "REQUEST_ID_REUSED");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 800, 0));
    }

    @Test
    void moreThanThereIsIsRefusedAndChangesNothing() {
        var limit = limit(1_000);

        hold(limit, holdId, 1_001).isRefused(409, "LIMIT_INSUFFICIENT");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 0));
        use(limit, holdId, 1).isRefused(404, "HOLD_NOT_FOUND");
    }

    @Test
    void othersLimitAndNoLimitAreToldApart() {
        var mine = limit(1_000);
        var others = limit(1_000);

        hold(new Limit(mine.customerId(), others.id()), holdId, 1).isRefused(409, "NOT_OWN_LIMIT");
        hold(new Limit(mine.customerId(), UUID.randomUUID()), holdId, 1).isRefused(404, "LIMIT_NOT_FOUND");
    }

    @Test
    void partialUseReleasesTheRestAndIsRepeatable() {
        var limit = limit(1_000);
        hold(limit, holdId, 700).isOk();

        use(limit, holdId, 701).isRefused(409, "AMOUNT_ABOVE_HOLD");
        use(limit, holdId, 500).isOk().has("status", "USED").has("usedFen", 500).has("availableFen", 500);
        use(limit, holdId, 500).isOk().has("status", "USED").has("availableFen", 500);
        use(limit, holdId, 400).isRefused(422, "REQUEST_ID_REUSED");
        release(limit, holdId).isRefused(409, "HOLD_USED");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 500));
    }

    @Test
    void releaseGivesBackOnce() {
        var limit = limit(1_000);
        hold(limit, holdId, 700).isOk();

        release(limit, holdId).isOk().has("status", "RELEASED").has("availableFen", 1_000);
        release(limit, holdId).isOk().has("availableFen", 1_000);
        use(limit, holdId, 700).isRefused(409, "HOLD_RELEASED");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 0));
    }

    @Test
    void releaseThatOvertakesItsHoldRefusesIt() {
        var limit = limit(1_000);

        release(limit, holdId).isOk().has("status", "RELEASED");
        release(limit, holdId).isOk();
        hold(limit, holdId, 700).isRefused(409, "HOLD_RELEASED");
        use(limit, holdId, 700).isRefused(409, "HOLD_RELEASED");

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 0));
    }

    @Test
    void overdueHoldsAreGivenBackInSeveralBatches() {
        var limit = limit(1_000);
        for (int i = 0; i < 8; i++) {
            hold(limit, UUID.randomUUID(), 100).isOk();
        }
        var later = UUID.randomUUID();
        gateway()
                .put("/limit-holds/" + later, holdBody(limit, later, 50, Duration.ofDays(1)))
                .isOk();
        clock.moveBy(Duration.ofMinutes(15));

        expireHolds.run();
        expireHolds.run();

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 50, 0));
    }

    @Test
    void lateUseHoldsAgainIfThereIsRoom() {
        var limit = limit(1_000);
        hold(limit, holdId, 700).isOk();
        clock.moveBy(Duration.ofMinutes(16));
        expireHolds.run();
        account(limit).has("availableFen", 1_000);

        use(limit, holdId, 600).isOk().has("status", "USED").has("availableFen", 400);
        use(limit, holdId, 600).isOk();

        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 0, 600));
    }

    @Test
    void lateUseWithoutRoomIsRefusedAndMayComeAgain() {
        var limit = limit(1_000);
        hold(limit, holdId, 700).isOk();
        clock.moveBy(Duration.ofMinutes(16));
        expireHolds.run();
        var other = UUID.randomUUID();
        hold(limit, other, 500).isOk();

        use(limit, holdId, 700).isRefused(409, "LIMIT_INSUFFICIENT");
        release(limit, other).isOk();
        use(limit, holdId, 700).isOk().has("availableFen", 300);

        assertReplays(limit);
    }

    @Test
    void holdThatWouldEndBeforeItBeginsIsRefused() {
        var limit = limit(1_000);

        gateway()
                .put("/limit-holds/" + holdId, holdBody(limit, holdId, 1, Duration.ofSeconds(-1)))
                .isRefused(409, "HOLD_EXPIRES_IN_PAST");
    }

    @Test
    void frozenLimitRefusesNewHoldsButKeepsTheOldOnes() {
        var limit = limit(1_000);
        hold(limit, holdId, 700).isOk();
        admin().post(
                        "/limit-accounts/%s/freezes".formatted(limit.id()),
                        java.util.Map.of("reason", "FRAUD", "note", "case 7"))
                .isOk()
                .has("status", "FROZEN")
                .has("availableFen", 0);

        hold(limit, UUID.randomUUID(), 1).isRefused(409, "LIMIT_FROZEN");
        use(limit, holdId, 700).isOk().has("status", "USED").has("availableFen", 0);
    }
}
