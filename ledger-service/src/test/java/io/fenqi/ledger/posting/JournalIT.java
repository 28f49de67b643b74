package io.fenqi.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.LedgerIT;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalIT extends LedgerIT {
    private final UUID id = UUID.randomUUID();

    @Test
    void anEventBecomesABalancedJournalThatCanBeReadAgain() {
        var lender = newLender();

        var booked = journal(id, "WITHHOLDING_COLLECTED", lender, 520_00).isOk();

        booked.has("entries.0.account", "CHANNEL_RECEIVABLE:CHINAPAY")
                .has("entries.0.side", "DEBIT")
                .has("entries.1.account", "LENDER_PAYABLE:" + lender)
                .has("entries.1.side", "CREDIT")
                .has("entries.1.balanceAfterFen", 520_00)
                .has("entries.1.sequence", 1);
        var again = as.caller("admin-web").get("/journals/" + id).isOk();
        assertThat(again.json()).isEqualTo(booked.json());
        assertThat(journal(id, "WITHHOLDING_COLLECTED", lender, 520_00).isOk().json())
                .isEqualTo(booked.json());
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        var lender = lenderWith(1_000);
        journal(id, "POSITION_WITHDRAWN", lender, 100).isOk();

        journal(id, "POSITION_WITHDRAWN", lender, 101).isRefused(422, "REQUEST_ID_REUSED");
        journal(id, "POSITION_WITHDRAWN", lenderWith(1_000), 100).isRefused(422, "REQUEST_ID_REUSED");
        position(lender).has("balanceFen", 900);
    }

    @Test
    void aRefusalIsTheAnswerForEver() {
        var lender = newLender();
        journal(id, "POSITION_WITHDRAWN", lender, 100).isRefused(409, "POSITION_EXHAUSTED");
        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, 100).isOk();

        journal(id, "POSITION_WITHDRAWN", lender, 100).isRefused(409, "POSITION_EXHAUSTED");
        journal(UUID.randomUUID(), "POSITION_WITHDRAWN", lender, 100).isOk();
    }

    @Test
    void whatALenderHasBeenRemittedCanStillBeTakenBack() {
        var lender = newLender();
        journal(id, "WITHHOLDING_COLLECTED", lender, 500).isOk();
        journal(UUID.randomUUID(), "REMITTED_TO_LENDER", lender, 500).isOk();

        journal(UUID.randomUUID(), "PROFIT_SHARED_BY_LENDER", lender, 30).isOk();
        reverse(UUID.randomUUID(), id, lender, 500).isOk();

        as.caller("ops").get("/accounts/LENDER_PAYABLE:" + lender).isOk().has("balanceFen", -530);
    }

    @Test
    void aJournalIsReversedOnceAndAReversalNever() {
        var lender = lenderWith(1_000);
        journal(id, "POSITION_WITHDRAWN", lender, 400).isOk();

        var reversal = UUID.randomUUID();
        reverse(reversal, id, lender, 400).isOk().has("event", "REVERSAL").has("reversalOf", id.toString());
        position(lender).has("balanceFen", 1_000);
        reverse(reversal, id, lender, 400).isOk();
        reverse(UUID.randomUUID(), id, lender, 400).isRefused(409, "ALREADY_REVERSED");
        reverse(UUID.randomUUID(), reversal, lender, 400).isRefused(409, "ALREADY_REVERSED");
        reverse(UUID.randomUUID(), UUID.randomUUID(), lender, 400).isRefused(404, "JOURNAL_UNKNOWN");
        reverse(UUID.randomUUID(), id, newLender(), 400).isRefused(404, "JOURNAL_UNKNOWN");
        position(lender).has("balanceFen", 1_000);
    }

    @Test
    void aSpentDepositCannotBeReversed() {
        var lender = newLender();
        journal(id, "POSITION_DEPOSITED", lender, 1_000).isOk();
        journal(UUID.randomUUID(), "POSITION_WITHDRAWN", lender, 1).isOk();

        reverse(UUID.randomUUID(), id, lender, 1_000).isRefused(409, "POSITION_EXHAUSTED");
    }

    @Test
    void aPurchaseComesOnlyFromAHoldAndAnEventNeedsItsParties() {
        var lender = lenderWith(1_000);
        journal(id, "PURCHASE_AUTHORISED", lender, 100).isRefused(400, "EVENT_NOT_POSTABLE");
        as.caller("settlement-service")
                .put("/journals/" + id, Map.of("event", "MERCHANT_SETTLED", "lenderId", lender, "amountFen", 1))
                .isRefused(400, "PARTY_MISSING");
        journal(id, "POSITION_DEPOSITED", lender, 0).isRefused(400, "INVALID_FIELDS");
        journal(id, "POSITION_DEPOSITED", lender, 1).isOk();
    }

    @Test
    void daysFarFromAnyBusinessAreRefusedAtTheDoor() {
        var lender = lenderWith(1_000);
        as.caller("admin-web")
                .put(
                        "/journals/" + id,
                        Map.of(
                                "event",
                                "CLAIM_PAID",
                                "lenderId",
                                lender,
                                "amountFen",
                                1,
                                "valueDate",
                                "+999999999-12-31"))
                .hasStatus(400);
        as.caller("qr-gateway-service")
                .put(
                        "/holds/" + id,
                        Map.of(
                                "lenderId",
                                lender,
                                "amountFen",
                                1,
                                "advanceAllowed",
                                false,
                                "expiresAt",
                                "+999999999-12-31T00:00:00Z"))
                .hasStatus(400);
        as.caller("ops")
                .put(
                        "/lenders/" + lender + "/advance-line",
                        Map.of("lineFen", 1, "validTo", "+99999-12-31", "approvedBy", "x"))
                .hasStatus(400);
        position(lender).has("availableFen", 1_000);
    }

    @Test
    void accountsSumTheirLanesAndEntriesArePaged() {
        var lender = newLender();
        for (var i = 1; i <= 5; i++) {
            journal(UUID.randomUUID(), "CLAIM_PAID", lender, i).isOk();
        }
        var code = "LENDER_PAYABLE:" + lender;

        as.caller("admin-web")
                .get("/accounts/" + code)
                .isOk()
                .has("balanceFen", 15)
                .has("normalSide", "CREDIT");
        as.caller("admin-web")
                .get("/accounts?type=LENDER_PAYABLE&owner=" + lender)
                .isOk()
                .has("items.0.code", code);
        var page = as.caller("admin-web")
                .get("/accounts/" + code + "/entries?limit=3")
                .isOk();
        page.has("items.2.balanceAfterFen", 6);
        var rest = as.caller("admin-web")
                .get("/accounts/" + code + "/entries?limit=3&after="
                        + page.at("nextAfter").asString());
        rest.isOk().has("items.0.sequence", 4).has("items.1.balanceAfterFen", 15);
        assertThat(rest.at("nextAfter").isNull()).isTrue();
        as.caller("admin-web").get("/accounts/WALLET:X").isRefused(404, "NOT_FOUND");
    }

    @Test
    void aBulkCallAnswersEachItemForItself() {
        var lender = lenderWith(1_000);
        var hold = UUID.randomUUID().toString();
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(item("HOLD", hold, lender, 700));
        items.add(item("HOLD", UUID.randomUUID().toString(), lender, 400));
        items.add(item("POSTING", hold, lender, 700));
        items.add(item("JOURNAL", UUID.randomUUID().toString(), lender, -5));
        items.add(item("JOURNAL", UUID.randomUUID().toString(), lender, 50));
        items.add(item("VOID", UUID.randomUUID().toString(), lender, 1));

        var answer = as.caller("qr-gateway-service")
                .post("/batches", Map.of("items", items))
                .isOk();

        answer.has("items.0.outcome", "DONE")
                .has("items.0.result.status", "HELD")
                .has("items.1.outcome", "REFUSED")
                .has("items.1.code", "POSITION_EXHAUSTED")
                .has("items.2.outcome", "DONE")
                .has("items.2.result.postedFen", 700)
                .has("items.3.outcome", "REFUSED")
                .has("items.3.code", "INVALID_FIELDS")
                .has("items.4.outcome", "DONE")
                .has("items.4.result.event", "REFUND_BEFORE_SETTLEMENT")
                .has("items.5.outcome", "DONE");
        position(lender).has("balanceFen", 350).has("heldFen", 0);
        as.caller("settlement-service")
                .post("/batches", Map.of("items", items))
                .isOk()
                .has("items.0.code", "NOT_ALLOWED");
    }

    private static Map<String, Object> item(String kind, String id, String lender, long fen) {
        var item = new HashMap<String, Object>(Map.of("kind", kind, "id", id, "lenderId", lender, "amountFen", fen));
        switch (kind) {
            case "HOLD" -> item.put("expiresAt", "2099-01-01T00:00:00Z");
            case "POSTING" -> item.put("merchantNo", MERCHANT);
            case "JOURNAL" -> {
                item.put("event", "REFUND_BEFORE_SETTLEMENT");
                item.put("parties", Map.of("merchantNo", MERCHANT));
            }
            default -> {}
        }
        return item;
    }

    private io.fenqi.testkit.Answer reverse(UUID reversal, UUID original, String lender, long fen) {
        return as.caller("admin-web")
                .put(
                        "/journals/" + reversal,
                        Map.of(
                                "event",
                                "REVERSAL",
                                "lenderId",
                                lender,
                                "amountFen",
                                fen,
                                "reversalOf",
                                original.toString()));
    }
}
