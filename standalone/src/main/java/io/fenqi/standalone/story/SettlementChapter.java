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
