package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was advanced is to be back within T+1, or the lender's line stands still until it is (POS-05). */
class AdvanceIT extends SettlementIT {
    private final LocalDate date = freshDate();
    private final String merchant = freshMerchant("0.38");
    private final String lender = freshLender();

    @AfterEach
    void nobodyElseIsStopped() {
        WORLD.faultAtCall(0, false);
        WORLD.ledger.advanceDueFen.clear();
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).isEmpty();
    }

    @Test
    void aLateAdvanceStopsTheLineUntilAllOfItIsBack() {
        advance(date, 200_00);
        due(200_00);
        run(date).has("status", "INSTRUCTED");

        settleDay.resume();
        assertThat(WORLD.ledger.suspended).contains(lender);
        assertThat(problems(date)).contains("ADVANCE_OVERDUE " + lender + ": 20000 fen");
        status("OVERDUE");

        due(1_00);
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).as("a part changes nothing").contains(lender);
        assertThat(problems(date)).contains("ADVANCE_OVERDUE " + lender + ": 100 fen");

        due(0);
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).doesNotContain(lender);
        assertThat(problems(date)).doesNotContain("ADVANCE_OVERDUE");
        status("RETURNED");
    }

    @Test
    void whatIsBackInTimeStopsNothing() {
        advance(date, 200_00);
        run(date);

        settleDay.resume();

        assertThat(WORLD.ledger.suspended).doesNotContain(lender);
        status("RETURNED");
    }

    @Test
    void aSecondLateDateKeepsTheLineStoppedAndAnEarlierOneDoesNotFreeIt() {
        var second = freshDate();
        advance(date, 200_00);
        advance(second, 300_00);
        due(500_00);
        run(date);
        run(second);
        settleDay.resume();

        due(300_00);
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).contains(lender);

        due(0);
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).doesNotContain(lender);
        assertThat(problems(second)).doesNotContain("ADVANCE_OVERDUE");
    }

    /** The ledger's answer to each call is lost once, before or after it did it: the next turn mends it. */
    @Test
    void aLostAnswerLeavesTheLineAsItShouldBe() {
        advance(date, 200_00);
        due(200_00);
        run(date);
        for (boolean afterDoing : new boolean[] {false, true}) {
            for (var call : new String[] {"/advance-due", "/advance-suspension"}) {
                due(200_00);
                loseNext(call, afterDoing);
                settleDay.resume();
                settleDay.resume();
                assertThat(WORLD.ledger.suspended).as(call).contains(lender);
            }
        }
        due(0);
        loseNext("/advance-suspension", true);
        settleDay.resume();
        settleDay.resume();
        assertThat(WORLD.ledger.suspended).doesNotContain(lender);
        status("RETURNED");
    }

    @Test
    void nothingIsAskedBeforeItsTime() {
        var yesterday = clock.today().minusDays(1);
        advance(yesterday, 200_00);
        due(200_00);
        run(yesterday);

        settleDay.resume();

        assertThat(WORLD.ledger.suspended).doesNotContain(lender);
        status("DRAWN");
    }

    private static void loseNext(String call, boolean afterDoing) {
        WORLD.faultAtCall(call, 1, afterDoing);
    }

    private void advance(LocalDate on, long advanceFen) {
        trade(on, "PURCHASE", UUID.randomUUID(), merchant, lender, 1_000_00, advanceFen);
    }

    private void due(long fen) {
        WORLD.ledger.advanceDueFen.put(lender, fen);
    }

    private String problems(LocalDate on) {
        return show(on).at("problems").toString();
    }

    private void status(String expected) {
        ops().get("/advances?lenderId=" + lender).isOk().has("items.0.status", expected);
    }
}
