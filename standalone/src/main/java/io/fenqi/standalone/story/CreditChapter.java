package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.SANDBOX;
import static io.fenqi.standalone.story.World.yuan;

import java.util.List;
import java.util.Map;

/** Four borrowers apply; three are decided by the platform's risk, one by the lender's core. */
final class CreditChapter {
    private static final long INCOME_FEN = 900_000;

    private final World world;

    CreditChapter(World world) {
        this.world = world;
    }

    /** The borrowers in the order of {@link Cast}. */
    Borrowers grantLimits() {
        world.chapter("3  Borrowers apply for a limit");
        var behaviour =
                Map.of("creditDecision", "APPROVE", "limitFen", 2_000_000, "grade", "B", "drawdownDecision", "APPROVE");
        world.api().put(SANDBOX, "/lender-core/SUMMIT/behaviour", behaviour).orFail();
        return new Borrowers(
                grant(Cast.LIN, Market.HARBOR, Market.HARBOR_PRODUCT),
                grant(Cast.WANG, Market.HARBOR, Market.HARBOR_PRODUCT),
                grant(Cast.CHEN, Market.HARBOR, Market.HARBOR_PRODUCT),
                grant(Cast.ZHAO, Market.SUMMIT, Market.SUMMIT_PRODUCT));
    }

    private Borrower grant(Person person, String lenderId, String productCode) {
        var borrower = new Borrower(world.api(), person, lenderId, productCode);
        var applied = borrower.apply(INCOME_FEN);
        var decided = borrower.awaitDecision();
        borrower.accept(yuan(decided.number("limitFen")));
        borrower.signCard(world.calendar().today().plusYears(2));
        borrower.awaitLimit();
        var limit = borrower.limit();
        world.say(
                "%s at %s: %s -> %s, grade %s -> contract and card signed -> limit %s",
                person.name(),
                lenderId,
                applied.text("status"),
                decided.text("status"),
                decided.text("grade"),
                yuan(limit.number("availableFen")));
        world.checks()
                .that(
                        limit.text("status").equals("ACTIVE")
                                && limit.number("availableFen") == decided.number("limitFen"),
                        "the granted limit is active and unused");
        return borrower;
    }

    /** Who is who in the chapters that follow. */
    record Borrowers(Borrower lin, Borrower wang, Borrower chen, Borrower zhao) {
        List<Borrower> all() {
            return List.of(lin, wang, chen, zhao);
        }
    }
}
