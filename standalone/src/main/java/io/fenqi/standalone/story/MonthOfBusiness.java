package io.fenqi.standalone.story;

import io.fenqi.standalone.Console;
import io.fenqi.standalone.Story;
import io.fenqi.standalone.Suite;
import java.time.LocalTime;

/** The story in its order: one month from an empty platform to remitted repayments, every claim checked as it is made. */
public final class MonthOfBusiness implements Story {
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    @Override
    public boolean tell(Suite suite, Console console) {
        var checks = new Checks(console);
        try {
            var world = World.of(suite, console, checks);
            world.calendar()
                    .moveTo(world.calendar().nextWorkday(world.calendar().today()), MORNING);
            var opening = new OpeningChapter(world);
            opening.setTheStage(suite.dataFolder().resolve("qr-codes"));
            opening.fundPositions();
            var borrowers = new CreditChapter(world).grantLimits();
            var purchases = new PurchaseChapter(world, borrowers).buyAndBringBack();
            new SettlementChapter(world).payMerchants(purchases);
            new RepaymentChapter(world, borrowers).collect(purchases);
            new ClosingChapter(world, borrowers).proveAndSumUp();
        } catch (StoryFailed failure) {
            checks.that(false, String.valueOf(failure.getMessage()));
        }
        console.say("");
        console.say(
                checks.allHeld()
                        ? "All %d checks of the story held.".formatted(checks.held())
                        : "%d of %d checks of the story FAILED."
                                .formatted(checks.failed(), checks.held() + checks.failed()));
        return checks.allHeld();
    }
}
