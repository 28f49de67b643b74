package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.PARTNER_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;

import io.fenqi.standalone.story.Market;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A crash at every step of each flow ends in a right state, with nothing lost and nothing doubled. What a process leaves
 * behind when it dies between two steps is made exactly, by losing what it sends from that step on; real processes are
 * killed at any moment in {@link KillIT}.
 */
@OnStage
class CrashIT {
    private static final List<Loss> ALL = List.of(Loss.values());
    private static final List<Loss> DEATHS = List.of(Loss.BEFORE, Loss.AFTER);

    /** Made for what other days have left or two threads meet at: some settlements do without them. */
    private static final String[] NOT_IN_EVERY_SETTLEMENT = {
        "/positions/SUMMIT", "/refunds/{id}/recovery", "GET /acquirer/instructions/{id}", "/lenders/SUMMIT/advance-due"
    };

    private static final long SMALL_FEN = 20_000;
    private static final long MORE_THAN_OWED_FEN = 300_000;
    private static final long PLENTY_FEN = 50_000_000;

    @TestFactory
    Stream<DynamicTest> purchase(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        return EveryStep.of(
                stage,
                ALL,
                call -> call.isFrom(QR_GATEWAY) && !call.isEvent(),
                () -> new Purchasing(stage, stage.patron(Market.HARBOR), SMALL_FEN, "AUTHORISED"));
    }

    @TestFactory
    Stream<DynamicTest> purchaseThatThePositionRefuses(Stage stage) {
        stage.setPosition(Market.HARBOR, SMALL_FEN - 1);
        return EveryStep.of(
                stage,
                ALL,
                call -> call.isFrom(QR_GATEWAY) && !call.isEvent(),
                () -> new Purchasing(stage, stage.patron(Market.HARBOR), SMALL_FEN, "FAILED"));
    }

    @TestFactory
    Stream<DynamicTest> purchaseThatTheLenderApproves(Stage stage) {
        stage.setPosition(Market.SUMMIT, PLENTY_FEN);
        return EveryStep.of(
                stage,
                DEATHS,
                call -> call.isFrom(QR_GATEWAY, PARTNER_GATEWAY) && !call.isEvent() || call.isFrom(INSTALLMENT),
                () -> new Purchasing(stage, stage.patron(Market.SUMMIT), SMALL_FEN, "AUTHORISED"));
    }

    @TestFactory
    Stream<DynamicTest> purchaseThatTheLenderDeclines(Stage stage) {
        stage.setPosition(Market.SUMMIT, PLENTY_FEN);
        stage.lenderCore(Market.SUMMIT, "REJECT");
        var tests = EveryStep.of(
                stage,
                DEATHS,
                call -> call.isFrom(QR_GATEWAY, PARTNER_GATEWAY) && call.isAny("/lender-decision", "/void", "/release"),
                () -> new Purchasing(stage, stage.patron(Market.SUMMIT), SMALL_FEN, "FAILED"));
        return Stream.concat(
                tests,
                Stream.of(DynamicTest.dynamicTest(
                        "lender approves again", () -> stage.lenderCore(Market.SUMMIT, "APPROVE"))));
    }

    @TestFactory
    Stream<DynamicTest> refund(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        return EveryStep.of(stage, ALL, call -> call.isFrom(QR_GATEWAY) && !call.isEvent(), () -> {
            var bought = new Purchasing(stage, stage.patron(Market.HARBOR), SMALL_FEN, "AUTHORISED");
            bought.drive();
            return new Refunding(stage, bought.end(), SMALL_FEN / 2);
        });
    }

    @TestFactory
    Stream<DynamicTest> repayment(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        return EveryStep.of(stage, ALL, call -> call.isFrom(REPAYMENT) && !call.isEvent(), () -> {
            var borrower = stage.patron(Market.HARBOR);
            new Purchasing(stage, borrower, SMALL_FEN, "AUTHORISED").drive();
            return new Repaying(stage, borrower, SMALL_FEN / 2);
        });
    }

    @TestFactory
    Stream<DynamicTest> repaymentOfTooMuch(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        return EveryStep.of(stage, ALL, call -> call.isFrom(REPAYMENT) && !call.isEvent(), () -> {
            var borrower = stage.patron(Market.HARBOR);
            new Purchasing(stage, borrower, SMALL_FEN, "AUTHORISED").drive();
            return new Overpaying(stage, borrower, MORE_THAN_OWED_FEN);
        });
    }

    /** Signing itself aside: without its text message the person asks for another one, which is no crash to live through. */
    @TestFactory
    Stream<DynamicTest> creditApplicationDecidedByThePlatform(Stage stage) {
        return EveryStep.of(
                stage,
                DEATHS,
                call -> call.isFrom(CREDIT, REPAYMENT)
                        && !call.isEvent()
                        && !call.isAny("/sign-applications", "/sign-confirmations"),
                () -> new Applying(stage, Market.HARBOR));
    }

    @TestFactory
    Stream<DynamicTest> creditApplicationDecidedByTheLender(Stage stage) {
        return EveryStep.of(
                stage, DEATHS, call -> call.isFrom(CREDIT, PARTNER_GATEWAY), () -> new Applying(stage, Market.SUMMIT));
    }

    @TestFactory
    Stream<DynamicTest> settlement(Stage stage) {
        stage.setPosition(Market.HARBOR, PLENTY_FEN);
        return EveryStep.of(
                stage,
                DEATHS,
                call -> call.isFrom(SETTLEMENT) && !call.isEvent() && !call.isAny(NOT_IN_EVERY_SETTLEMENT),
                () -> {
                    var borrower = stage.patron(Market.HARBOR);
                    new Purchasing(stage, borrower, SMALL_FEN, "AUTHORISED").drive();
                    new Repaying(stage, borrower, SMALL_FEN / 2).drive();
                    return new Settling(stage);
                });
    }
}
