package io.fenqi.standalone.story;

import static io.fenqi.standalone.story.World.yuan;

import java.nio.file.Path;

/** Lenders, products, merchants with printed codes, and the lenders' money. */
final class OpeningChapter {
    static final long HARBOR_DEPOSIT_FEN = 1_000_000;
    static final long SUMMIT_DEPOSIT_FEN = 100_000;
    static final long SUMMIT_LINE_FEN = 2_000_000;

    private final World world;

    OpeningChapter(World world) {
        this.world = world;
    }

    void setTheStage(Path codeFolder) {
        world.chapter("1  Two lenders, a dozen merchants");
        var today = world.calendar().today();
        world.market().open(today);
        world.highStreet().open(today);
        world.highStreet().print(codeFolder);
        world.say("Lenders HARBOR (the platform's risk decides) and SUMMIT (decides itself), a product each.");
        world.say(
                "%d merchants with acceptance agreement; their printed codes lie in %s",
                world.highStreet().shops().size(), codeFolder);
    }

    void fundPositions() {
        world.chapter("2  The lenders prefund their positions");
        var market = world.market();
        market.deposit(Market.HARBOR, HARBOR_DEPOSIT_FEN, "BANK-0001");
        market.deposit(Market.SUMMIT, SUMMIT_DEPOSIT_FEN, "BANK-0002");
        market.deposit(Market.SUMMIT, SUMMIT_DEPOSIT_FEN, "BANK-0002");
        market.advanceLine(
                Market.SUMMIT, SUMMIT_LINE_FEN, world.calendar().today().plusYears(1));
        var harbor = market.position(Market.HARBOR);
        var summit = market.position(Market.SUMMIT);
        world.say("HARBOR position %s", yuan(harbor.number("availableFen")));
        world.say(
                "SUMMIT position %s and an advance line of %s",
                yuan(summit.number("availableFen")), yuan(summit.number("advanceAvailableFen")));
        world.checks().same(HARBOR_DEPOSIT_FEN, harbor.number("availableFen"), "HARBOR's deposit is its position");
        world.checks()
                .same(SUMMIT_DEPOSIT_FEN, summit.number("availableFen"), "the same credit notice twice counts once");
    }
}
