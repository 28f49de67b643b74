package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.story.World.yuan;

import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.story.CreditChapter.Borrowers;
import java.util.ArrayList;
import java.util.List;

/** The proof of the books, and everything on one screen. */
final class ClosingChapter {
    private final World world;
    private final Borrowers borrowers;

    ClosingChapter(World world, Borrowers borrowers) {
        this.world = world;
        this.borrowers = borrowers;
    }

    void proveAndSumUp() {
        world.chapter("9  The ledger proves itself");
        var proof = ProveLedger.now(world.api());
        world.say(
                "%d journals in %d batches; debits %s, credits %s",
                proof.number("journals"),
                proof.number("batchesDone"),
                yuan(proof.number("debitFen")),
                yuan(proof.number("creditFen")));
        var checks = world.checks();
        checks.same(proof.number("debitFen"), proof.number("creditFen"), "debits = credits");
        var problems = proof.at("problems").toString();
        checks.that(!problems.contains("BALANCE:"), "every balance = the sum of its entries");
        checks.that(!problems.contains("HOLD:"), "holds = open holds");
        checks.that(!problems.contains("CHAIN:"), "the hash chain is unbroken");
        checks.that(!problems.contains("SEAL:"), "the days are sealed and the seals are valid");
        summary();
    }

    private void summary() {
        world.chapter("The month on one screen");
        var limits = new ArrayList<List<String>>();
        limits.add(List.of("borrower", "lender", "limit", "used", "available"));
        for (var borrower : borrowers.all()) {
            var limit = borrower.limit();
            limits.add(List.of(
                    borrower.person().name(),
                    borrower.lenderId(),
                    yuan(limit.number("totalFen")),
                    yuan(limit.number("usedFen")),
                    yuan(limit.number("availableFen"))));
        }
        world.console().table(limits);
        world.console().say("");
        var accounts = new ArrayList<List<String>>();
        accounts.add(List.of("ledger account", "balance", "side"));
        for (var account : world.api().get(LEDGER, "/trial-balance").orFail().at("accounts"))
            accounts.add(List.of(
                    account.path("code").asString(""),
                    yuan(account.path("balanceFen").longValue()),
                    account.path("side").asString("")));
        world.console().table(accounts);
        world.console().say("");
        world.say("Services (health at /actuator/health, figures at /actuator/prometheus):");
        for (var service : ServiceCatalog.present())
            world.say("  %-20s http://localhost:%d", service.name(), service.port());
    }
}
