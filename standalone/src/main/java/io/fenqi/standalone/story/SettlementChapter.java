package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;
import static io.fenqi.standalone.story.World.yuan;

import io.fenqi.standalone.story.PurchaseChapter.Purchases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Cut-off, clearing, fee, and the merchants' money at T+1. */
final class SettlementChapter {
    private final World world;

    SettlementChapter(World world) {
        this.world = world;
    }

    void payMerchants(Purchases purchases) {
        var tradeDate = world.calendar().today();
        long soldFen = purchases.all().stream()
                .mapToLong(each -> each.number("amountFen"))
                .sum();
        settle(tradeDate);
        world.chapter("5  T+1: the merchants are paid");
        var run = run(tradeDate);
        world.say(
                "accounting date %s: sold %s, refunded %s, fee %s, net %s to %d merchants",
                tradeDate,
                yuan(run.number("purchaseFen")),
                yuan(run.number("refundFen")),
                yuan(run.number("feeFen")),
                yuan(run.number("netFen")),
                run.number("merchants"));
        showInstructions(tradeDate);
        world.checks().same("CONFIRMED", run.text("status"), "the bank file confirms every instruction");
        world.checks()
                .same(
                        soldFen,
                        run.number("netFen") + run.number("feeFen"),
                        "what was sold and kept = what merchants got + fee");
        long open = merchantPayable();
        world.checks().same(0L, open, "nothing is owed to merchants any more");
        returnAdvance(tradeDate);
    }

    /** SUMMIT has not returned what was advanced for it within T+1 (POS-05). */
    private void returnAdvance(LocalDate tradeDate) {
        var market = world.market();
        long drawnFen = market.position(Market.SUMMIT).number("advanceDrawnFen");
        var stopped = awaitLine(true);
        world.say(
                "SUMMIT has not returned %s by 18:00 of T+1: its advance line of %s stands still",
                yuan(drawnFen), yuan(stopped.number("advanceLineFen")));
        world.checks().same(0L, stopped.number("advanceAvailableFen"), "nothing more is advanced for SUMMIT");
        market.deposit(Market.SUMMIT, drawnFen / 2, "BANK-0003");
        Patience.until(
                "what is missing is known",
                () -> run(tradeDate),
                run -> run.at("problems").toString().contains("%d fen have not".formatted(drawnFen - drawnFen / 2)));
        world.checks()
                .that(
                        market.position(Market.SUMMIT).at("advanceSuspended").asBoolean(false),
                        "half of it does not set the line free");
        market.deposit(Market.SUMMIT, drawnFen - drawnFen / 2, "BANK-0004");
        var free = awaitLine(false);
        world.say("SUMMIT returns the rest: %s may be advanced again", yuan(free.number("advanceAvailableFen")));
        world.checks()
                .same(
                        free.number("advanceLineFen"),
                        free.number("advanceAvailableFen"),
                        "the line is what was approved when all of it is back");
    }

    private Reply awaitLine(boolean suspended) {
        return Patience.until(
                suspended ? "SUMMIT's line stands still" : "SUMMIT's line goes on",
                () -> world.market().position(Market.SUMMIT),
                position -> position.at("advanceSuspended").asBoolean(false) == suspended);
    }

    /** Lives through the accounting date's end, the next working day's payments and the bank's confirmation. */
    void settle(LocalDate accountingDate) {
        var calendar = world.calendar();
        calendar.moveTo(accountingDate.plusDays(1), LocalTime.of(0, 25));
        Patience.until(
                "the accounting date %s is cleared".formatted(accountingDate),
                () -> world.api().get(SETTLEMENT, "/settlement-runs/" + accountingDate),
                run -> List.of("NETTED", "AWAITING_APPROVAL", "INSTRUCTED", "CONFIRMED")
                        .contains(run.text("status")));
        var payDay = calendar.nextWorkday(accountingDate);
        calendar.moveTo(payDay, LocalTime.of(9, 5));
        calendar.awaitJob(SETTLEMENT, "settlement-send", payDay);
        calendar.moveTo(payDay, LocalTime.of(18, 5));
        calendar.awaitJob(SETTLEMENT, "settlement-confirm", payDay);
        Patience.until(
                "the run of %s is confirmed".formatted(accountingDate),
                () -> run(accountingDate),
                run -> List.of("CONFIRMED", "PARTIAL").contains(run.text("status")));
    }

    Reply run(LocalDate accountingDate) {
        return world.api().get(SETTLEMENT, "/settlement-runs/" + accountingDate).orFail();
    }

    void showInstructions(LocalDate accountingDate) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("instruction", "payee", "amount", "status"));
        world.api()
                .get(SETTLEMENT, "/settlement-runs/%s/instructions".formatted(accountingDate))
                .orFail()
                .at("items")
                .forEach(each -> rows.add(List.of(
                        each.path("kind").asString(""),
                        each.path("payee").asString(""),
                        yuan(each.path("amountFen").longValue()),
                        each.path("status").asString(""))));
        world.console().table(rows);
    }

    private long merchantPayable() {
        long sum = 0;
        for (var account : world.api()
                .get(LEDGER, "/accounts?type=MERCHANT_PAYABLE&limit=200")
                .orFail()
                .at("items")) sum += account.path("balanceFen").longValue();
        return sum;
    }
}
