package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;
import static io.fenqi.standalone.story.World.yuan;

import io.fenqi.standalone.story.CreditChapter.Borrowers;
import io.fenqi.standalone.story.PurchaseChapter.Purchases;
import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.databind.JsonNode;

/** Bills, the due day with its success, its refusal and its doubt, the channel's file, and the lender's money. */
final class RepaymentChapter {
    private final World world;
    private final Borrowers borrowers;
    private final SettlementChapter settlement;

    RepaymentChapter(World world, Borrowers borrowers) {
        this.world = world;
        this.borrowers = borrowers;
        this.settlement = new SettlementChapter(world);
    }

    void collect(Purchases purchases) {
        var dueDate = LocalDate.parse(world.counter().loanNote(purchases.lin()).text("installments.0.dueDate"));
        billAndCollect(dueDate);
        resolveDoubt(purchases, dueDate);
        remit(dueDate);
    }

    private void billAndCollect(LocalDate dueDate) {
        long before = borrowers.lin().limit().number("availableFen");
        world.calendar().moveTo(dueDate, LocalTime.of(7, 30));
        world.calendar().awaitJob(INSTALLMENT, "issue-bills", dueDate);
        world.chapter("6  The first due day");
        world.say("bills are issued; withholding starts at 08:00");
        world.calendar().moveTo(dueDate, LocalTime.of(8, 5));
        world.calendar().awaitJob(REPAYMENT, "collect-due", dueDate);
        var success = awaitRepayment(borrowers.lin(), "COMPLETED");
        long after = borrowers.lin().limit().number("availableFen");
        world.say(
                "林晓: %s collected, of it principal %s; limit %s -> %s at once, the lender's money follows at T+1",
                yuan(success.path("collectedFen").longValue()),
                yuan(success.path("principalFen").longValue()),
                yuan(before),
                yuan(after));
        world.checks()
                .same(
                        before + success.path("principalFen").longValue(),
                        after,
                        "the principal part of the limit is restored at once");
        var refused = awaitRepayment(borrowers.wang(), "FAILED");
        world.say(
                "王磊: %s (%s), tried again in the afternoon",
                refused.path("status").asString(), text(refused, "reasonText"));
        var doubt = awaitRepayment(borrowers.chen(), "IN_DOUBT");
        world.say("陈静: the channel does not answer: %s, asked again and never sent twice", text(doubt, "status"));
        world.checks().same("IN_DOUBT", text(doubt, "status"), "a time-out is in doubt, not failed");
        awaitRepayment(borrowers.zhao(), "COMPLETED");
        giveBackSecondDebit();
    }

    private void giveBackSecondDebit() {
        var refund = Patience.until(
                "what the channel took twice is back on the card",
                () -> world.api()
                        .get(
                                REPAYMENT,
                                "/card-refunds?customerId=" + borrowers.zhao().customerId())
                        .orFail()
                        .at("items.0"),
                back -> text(back, "status").equals("RETURNED"));
        world.say(
                "赵敏: the channel reports a second debit of %s: back to the card that ends in %s, as %s",
                yuan(refund.path("amountFen").longValue()), text(refund, "cardLast4"), text(refund, "refundNo"));
        var overpaid = Patience.until(
                "the ledger knows that it is back", () -> overpaidFen(borrowers.zhao()), fen -> fen == 0);
        world.checks().same(0L, overpaid, "what was overpaid has gone back, to the fen");
    }

    private long overpaidFen(Borrower borrower) {
        return world.api()
                .get(LEDGER, "/accounts/OVERPAYMENT:" + borrower.customerId())
                .orFail()
                .number("balanceFen");
    }

    private void resolveDoubt(Purchases purchases, LocalDate dueDate) {
        world.calendar().moveTo(dueDate.plusDays(1), LocalTime.of(1, 35));
        world.chapter("7  The next day: the channel's file has the last word");
        world.calendar().awaitJob(REPAYMENT, "channel-file", dueDate.plusDays(1));
        var resolved = awaitRepayment(borrowers.chen(), "COMPLETED");
        var loan = world.counter().loanNote(purchases.chen());
        world.say(
                "陈静: the file says success yesterday: %s collected",
                yuan(resolved.path("collectedFen").longValue()));
        world.checks().same("PAID", loan.text("installments.0.status"), "the installment is paid as of its due date");
        world.checks().same(0L, loan.number("installments.0.penaltyDueFen"), "and bears no penalty");
        var late = Patience.until(
                "王磊's loan note is overdue",
                () -> world.counter().loanNote(purchases.wang()),
                note -> note.text("status").equals("OVERDUE"));
        world.checks().same("OVERDUE", late.text("status"), "the loan that could not be collected is overdue");
    }

    private void remit(LocalDate dueDate) {
        settlement.settle(dueDate);
        world.chapter("8  T+1: the lender's money");
        var run = settlement.run(dueDate);
        settlement.showInstructions(dueDate);
        world.checks()
                .same(
                        run.number("collectionFen"),
                        run.number("remittanceFen"),
                        "all that was collected on %s is remitted to the lenders".formatted(dueDate));
        var files = Patience.until(
                "the lenders have acknowledged their repayment files",
                () -> world.api()
                        .get(SETTLEMENT, "/repayment-files?date=" + dueDate)
                        .orFail(),
                RepaymentChapter::areAcknowledged);
        for (var file : files.at("items"))
            world.say(
                    "%s: file of %d collections, %s, %s",
                    text(file, "lenderId"),
                    file.path("itemCount").longValue(),
                    yuan(file.path("remittedFen").longValue()),
                    text(file, "status"));
        world.checks().same(2, files.at("items").size(), "each lender has agreed to its file, fen for fen");
    }

    private static boolean areAcknowledged(Reply files) {
        for (var file : files.at("items")) if (!text(file, "status").equals("ACKNOWLEDGED")) return false;
        return files.at("items").size() > 0;
    }

    private JsonNode awaitRepayment(Borrower borrower, String status) {
        return Patience.until(
                "%s's repayment is %s".formatted(borrower.person().name(), status),
                () -> newest(borrower),
                repayment -> text(repayment, "status").equals(status));
    }

    private JsonNode newest(Borrower borrower) {
        return world.api()
                .get(REPAYMENT, "/repayments?customerId=" + borrower.customerId())
                .orFail()
                .at("items.0");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
