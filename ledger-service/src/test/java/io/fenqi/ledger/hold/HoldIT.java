package io.fenqi.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.LedgerIT;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldIT extends LedgerIT {
    private final UUID hold = UUID.randomUUID();

    @Autowired
    private TestClock clock;

    @Autowired
    private ExpireHoldsJob expireHolds;

    @Test
    void aHoldTakesFromThePositionAndAPostingUsesIt() {
        var lender = lenderWith(1_000);

        hold(hold, lender, 600)
                .isOk()
                .has("status", "HELD")
                .has("positionFen", 600)
                .has("advanceFen", 0);
        position(lender).isOk().has("balanceFen", 1_000).has("heldFen", 600).has("availableFen", 400);
        post(hold, lender, 500).isOk().has("status", "POSTED").has("postedFen", 500);
        position(lender).isOk().has("balanceFen", 500).has("heldFen", 0).has("availableFen", 500);
    }

    @Test
    void oneFenTooMuchIsRefusedAndStaysRefusedAfterATopUp() {
        var lender = lenderWith(1_000);

        hold(hold, lender, 1_001).isRefused(409, "POSITION_EXHAUSTED");
        position(lender).has("availableFen", 1_000);
        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, 500).isOk();
        hold(hold, lender, 1_001).isRefused(409, "POSITION_EXHAUSTED");
        hold(UUID.randomUUID(), lender, 1_001).isOk();
    }

    @Test
    void theLastPurchaseIsWonByOneOfTwo() throws Exception {
        var lender = lenderWith(1_000);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> hold(UUID.randomUUID(), lender, 600).status()))
                    .toList();
            var won = 0;
            for (var answer : answers) {
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void whatThePositionLacksComesFromTheAdvanceLineAndIsRepaidFirst() {
        var lender = lenderWith(1_000);
        as.caller("ops")
                .put(
                        "/lenders/" + lender + "/advance-line",
                        Map.of("lineFen", 500, "validTo", "2098-12-31", "approvedBy", "risk committee"))
                .isOk()
                .has("advanceLineFen", 500);

        hold(UUID.randomUUID(), lender, 1_200).isRefused(409, "POSITION_EXHAUSTED");
        hold(hold, lender, 1_200, true).isOk().has("positionFen", 1_000).has("advanceFen", 200);
        hold(UUID.randomUUID(), lender, 301, true).isRefused(409, "POSITION_EXHAUSTED");
        post(hold, lender, 1_150).isOk().has("postedFen", 1_150);
        position(lender)
                .has("balanceFen", 0)
                .has("advanceDrawnFen", 150)
                .has("advanceAvailableFen", 350)
                .has("state", "LOW");

        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, 400).isOk();
        position(lender).has("balanceFen", 250).has("advanceDrawnFen", 0);
    }

    @Test
    void aSuspendedLineAdvancesNothingKeepsItsApprovalAndComesBack() {
        var lender = lenderWith(100);
        line(lender, 500).isOk();
        hold(hold, lender, 300, true).isOk().has("advanceFen", 200);

        suspend(lender, true).isOk().has("advanceSuspended", true).has("advanceLineFen", 500);
        suspend(lender, true).isOk();
        hold(UUID.randomUUID(), lender, 1, true).isRefused(409, "POSITION_EXHAUSTED");
        line(lender, 900).isOk().has("advanceLineFen", 900).has("advanceAvailableFen", 0);
        // What was promised before is kept.
        post(hold, lender, 300).isOk();
        position(lender).has("advanceDrawnFen", 200).has("advanceAvailableFen", 0);

        suspend(lender, false).isOk().has("advanceSuspended", false).has("advanceAvailableFen", 700);
        hold(UUID.randomUUID(), lender, 700, true).isOk();
        assertThat(jdbc.sql("select count(*) from advance_suspension where lender_id = ?")
                        .param(lender)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlySettlementSuspendsAndItSetsNoLine() {
        var lender = lenderWith(100);
        var suspension = Map.of("suspended", true, "reason", "late");

        as.caller("ops")
                .put("/lenders/" + lender + "/advance-suspension", suspension)
                .isRefused(403, "NOT_ALLOWED");
        as.caller("settlement-service")
                .put(
                        "/lenders/" + lender + "/advance-line",
                        Map.of("lineFen", 500, "validTo", "2098-12-31", "approvedBy", "settlement"))
                .isRefused(403, "NOT_ALLOWED");
    }

    /** Deposits repay the oldest advance first, so what was drawn after a date is not due with it. */
    @Test
    void whatIsDueIsWhatWasDrawnThroughTheDateAndHasNotComeBack() {
        var lender = lenderWith(100);
        line(lender, 500).isOk();
        hold(hold, lender, 300, true).isOk();
        post(hold, lender, 300).isOk();

        due(lender, "2098-12-31").isOk().has("dueFen", 200);
        due(lender, "2020-01-01").isOk().has("dueFen", 0);
        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, 150).isOk();
        due(lender, "2098-12-31").isOk().has("dueFen", 50);
        due(newLender(), "2098-12-31").isOk().has("dueFen", 0);
    }

    private Answer line(String lender, long fen) {
        return as.caller("ops")
                .put(
                        "/lenders/" + lender + "/advance-line",
                        Map.of("lineFen", fen, "validTo", "2098-12-31", "approvedBy", "risk committee"));
    }

    private Answer suspend(String lender, boolean suspended) {
        return as.caller("settlement-service")
                .put(
                        "/lenders/" + lender + "/advance-suspension",
                        Map.of("suspended", suspended, "reason", "advance of 2026-11-30"));
    }

    private Answer due(String lender, String through) {
        return as.caller("settlement-service")
                .get("/lenders/%s/advance-due?drawnThrough=%s".formatted(lender, through));
    }

    @Test
    void voidingReleasesAndAnOvertakenHoldIsRefused() {
        var lender = lenderWith(1_000);
        hold(hold, lender, 600).isOk();

        release(hold, lender).isOk().has("status", "VOIDED");
        release(hold, lender).isOk().has("status", "VOIDED");
        post(hold, lender, 600).isRefused(409, "HOLD_VOIDED");
        position(lender).has("availableFen", 1_000);

        var late = UUID.randomUUID();
        release(late, lender).isOk().has("status", "VOIDED").has("amountFen", 0);
        hold(late, lender, 100).isRefused(409, "HOLD_VOIDED");
    }

    @Test
    void theSameIdIsTheSameAnswerAndAnotherBodyIsRefused() {
        var lender = lenderWith(1_000);

        hold(hold, lender, 300).isOk();
        hold(hold, lender, 300).isOk().has("status", "HELD");
        hold(hold, lender, 301).isRefused(422, "REQUEST_ID_REUSED");
        post(hold, lender, 300).isOk();
        post(hold, lender, 300).isOk().has("status", "POSTED");
        post(hold, lender, 299).isRefused(422, "REQUEST_ID_REUSED");
        release(hold, lender).isRefused(409, "HOLD_POSTED");
        hold(hold, lender, 300).isOk().has("status", "POSTED");
        hold(hold, newLender(), 300).isRefused(422, "REQUEST_ID_REUSED");
        position(lender).has("balanceFen", 700).has("heldFen", 0);
    }

    @Test
    void aHoldOfAnotherLenderIsUnknown() {
        var lender = lenderWith(1_000);
        hold(hold, lender, 300).isOk();

        post(hold, newLender(), 300).isRefused(404, "HOLD_UNKNOWN");
        post(UUID.randomUUID(), lender, 300).isRefused(404, "HOLD_UNKNOWN");
        hold(UUID.randomUUID(), "NOBODY", 300).isRefused(404, "LENDER_UNKNOWN");
    }

    @Test
    void aHoldIsOverAtItsTimeEvenBeforeTheJobComes() {
        var lender = lenderWith(1_000);
        var swept = UUID.randomUUID();
        holdUntil(hold, lender, 400, clock.now().plusSeconds(60)).isOk();
        holdUntil(swept, lender, 500, clock.now().plusSeconds(60)).isOk();
        holdUntil(UUID.randomUUID(), lender, 1, clock.now()).isRefused(409, "HOLD_EXPIRED");
        clock.moveBy(Duration.ofSeconds(60));

        post(hold, lender, 400).isRefused(409, "HOLD_EXPIRED");
        expireHolds.run();
        position(lender).has("heldFen", 0).has("availableFen", 1_000);
        release(swept, lender).isOk().has("status", "EXPIRED");
        as.caller("qr-gateway-service")
                .get("/holds/" + swept + "?lenderId=" + lender)
                .isOk()
                .has("status", "EXPIRED");
    }
}
