package io.fenqi.standalone.story;

import static io.fenqi.standalone.story.World.yuan;

import io.fenqi.standalone.story.Counter.Proof;
import io.fenqi.standalone.story.CreditChapter.Borrowers;
import io.fenqi.standalone.story.HighStreet.Shop;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Purchases at the counter: static and dynamic codes, a cap, a used-up position, an advance, a refund. */
final class PurchaseChapter {
    private final World world;
    private final Borrowers borrowers;
    private final Counter counter;

    PurchaseChapter(World world, Borrowers borrowers) {
        this.world = world;
        this.borrowers = borrowers;
        this.counter = world.counter();
    }

    Purchases buyAndBringBack() {
        world.chapter("4  Purchases by installments");
        var small = scanPrintedCode();
        var switched = switchToDynamicCode();
        var bike = buy("dynamic code", borrowers.wang(), shop(3), 240_000, 6);
        var sofa = buy("dynamic code", borrowers.chen(), shop(4), 180_000, 3);
        refuseWhenPositionIsUsedUp();
        var advanced = buyOnAdvance();
        bringBack(small);
        return new Purchases(switched, bike, sofa, advanced);
    }

    private Reply scanPrintedCode() {
        var shop = shop(0);
        var scanned = counter.scan(shop.codeText()).orFail();
        world.say("林晓 scans the printed code: %s, %s code", scanned.text("merchantName"), scanned.text("kind"));
        compare(borrowers.lin(), shop, 40_000);
        return pay("printed code", borrowers.lin(), shop.codeText(), counter.quote(borrowers.lin(), shop, 40_000, 3));
    }

    private Reply switchToDynamicCode() {
        var shop = shop(1);
        var quote = counter.quote(borrowers.lin(), shop, 300_000, 12);
        var refused = counter.pay(borrowers.lin(), shop.codeText(), quote, Proof.SMS);
        world.checks().same("STATIC_CODE_CAP", refused.code(), "3,000.00 on a printed code is above its daily cap");
        var dynamicCode = refused.text("dynamicCode.text");
        world.say("the platform makes a dynamic order and the borrower goes on with it");
        return pay("dynamic order", borrowers.lin(), dynamicCode, quote);
    }

    private void refuseWhenPositionIsUsedUp() {
        var lin = borrowers.lin();
        long before = lin.limit().number("availableFen");
        var shop = shop(5);
        var quote = counter.quote(lin, shop, 400_000, 12);
        var code = counter.dynamicCode(shop, 400_000);
        var capped = counter.pay(lin, code, quote, Proof.SMS);
        world.checks()
                .same(
                        "DYNAMIC_CODE_CAP",
                        capped.code(),
                        "with SMS and PIN nobody pays more than 5,000.00 a day by code");
        var purchase = counter.pay(lin, code, quote, Proof.E_SIGNATURE);
        world.say(
                "林晓 wants %s more and signs for it, HARBOR's position has %s left: %s, \"%s\"",
                yuan(400_000),
                yuan(world.market().position(Market.HARBOR).number("availableFen")),
                purchase.text("status"),
                purchase.text("reasonText"));
        world.checks().same("FAILED", purchase.text("status"), "a purchase above the position is refused whole");
        world.checks().same(before, lin.limit().number("availableFen"), "and the borrower's limit is as before");
    }

    private Reply buyOnAdvance() {
        var purchase = buy("dynamic code", borrowers.zhao(), shop(6), 300_000, 12);
        var summit = world.market().position(Market.SUMMIT);
        world.say(
                "SUMMIT approved the drawdown by callback; position %s, advance drawn %s of %s",
                yuan(summit.number("balanceFen")),
                yuan(summit.number("advanceDrawnFen")),
                yuan(summit.number("advanceLineFen")));
        world.checks().same(0L, summit.number("balanceFen"), "the position is used up first");
        world.checks().same(200_000L, summit.number("advanceDrawnFen"), "and the advance line covers the rest");
        return purchase;
    }

    private void bringBack(Reply purchase) {
        var lin = borrowers.lin();
        long available = lin.limit().number("availableFen");
        long position = world.market().position(Market.HARBOR).number("availableFen");
        var refund = counter.bringBack(purchase, 40_000);
        world.say("林晓 brings the goods of %s back before settlement: %s", yuan(40_000), refund.text("status"));
        world.checks().same("COMPLETED", refund.text("status"), "the refund is complete");
        world.checks().same("VOID", counter.loanNote(purchase).text("status"), "the loan note is void");
        world.checks().same(available + 40_000, lin.limit().number("availableFen"), "the limit is back");
        world.checks()
                .same(
                        position + 40_000,
                        world.market().position(Market.HARBOR).number("availableFen"),
                        "and so is the lender's position");
    }

    private Reply buy(String how, Borrower borrower, Shop shop, long amountFen, int termCount) {
        var quote = counter.quote(borrower, shop, amountFen, termCount);
        return pay(how, borrower, counter.dynamicCode(shop, amountFen), quote);
    }

    private Reply pay(String how, Borrower borrower, String codeText, Reply quote) {
        long before = borrower.limit().number("availableFen");
        var purchase = counter.pay(borrower, codeText, quote, Proof.SMS).orFail();
        long after = borrower.limit().number("availableFen");
        world.say(
                "%s pays %s at %s (%s), %d installments of %s: %s, loan note %s, limit %s -> %s",
                borrower.person().name(),
                yuan(quote.number("amountFen")),
                purchase.text("merchantName"),
                how,
                quote.number("termCount"),
                yuan(quote.number("installments.0.totalFen")),
                purchase.text("status"),
                purchase.text("loanNoteNo"),
                yuan(before),
                yuan(after));
        world.checks().same("AUTHORISED", purchase.text("status"), "the purchase is authorised");
        world.checks().same(before - quote.number("amountFen"), after, "the limit is used by exactly the amount");
        world.checks()
                .same(
                        quote.at("installments").size(),
                        counter.loanNote(purchase).at("installments").size(),
                        "the loan note has the quoted schedule");
        return purchase;
    }

    private void compare(Borrower borrower, Shop shop, long amountFen) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("installments", "each", "interest and fee", "annualised, simple %", "annualised, compound %"));
        for (int terms : new int[] {3, 6, 12}) {
            var quote = counter.quote(borrower, shop, amountFen, terms);
            rows.add(List.of(
                    String.valueOf(terms),
                    yuan(quote.number("installments.0.totalFen")),
                    yuan(quote.number("totalInterestFen") + quote.number("totalFeeFen")),
                    percent(quote.at("annualCostSimplePercent")),
                    percent(quote.at("annualCostCompoundPercent"))));
        }
        world.console().table(rows);
    }

    private static String percent(JsonNode node) {
        return node.asString("");
    }

    private Shop shop(int number) {
        return world.highStreet().shops().get(number);
    }

    /** The purchases that stand at the end of the day. */
    record Purchases(Reply lin, Reply wang, Reply chen, Reply zhao) {
        List<Reply> all() {
            return List.of(lin, wang, chen, zhao);
        }
    }
}
