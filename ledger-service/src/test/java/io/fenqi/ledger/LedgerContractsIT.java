package io.fenqi.ledger;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import io.fenqi.testkit.Rival;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What consumers rely on ({@code contracts/ledger-service}), asked of the running service. */
class LedgerContractsIT extends LedgerIT {
    @Autowired
    TestClock clock;

    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("ledger-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // nobody has heard of what the example names
            }
            case "a lender with funds" -> given.becomes("lender", lenderWith(given.number("fundsFen")));
            case "a lender with funds whose lane does not write" -> {
                given.becomes("lender", lenderWith(given.number("fundsFen")));
                Rival.keeps(
                        "ledger-service",
                        "select from lane where lane = (select lane from lender where lender_id = '%s') for update"
                                .formatted(given.text("lender")));
            }
            case "a lender with an advance line" -> {
                given.becomes("lender", lenderWith(given.number("fundsFen")));
                advanceLine(given.text("lender"), given.number("lineFen"));
            }
            case "a hold" -> held(given);
            case "a hold whose time is over" -> {
                given.becomes("lender", lenderWith(given.number("heldFen")));
                holdUntil(
                                given.id("hold"),
                                given.text("lender"),
                                given.number("heldFen"),
                                clock.now().plusSeconds(60))
                        .isOk();
                clock.moveBy(Duration.ofSeconds(60));
            }
            case "a posted hold" -> {
                held(given);
                post(given.id("hold"), given.text("lender"), given.number("heldFen"))
                        .isOk();
            }
            case "a hold voided before it came" -> {
                given.becomes("lender", newLender());
                release(given.id("hold"), given.text("lender")).isOk();
            }
            case "a collection" -> collected(given);
            case "a proved day" -> {
                var day = clock.today();
                lenderWith(1);
                clock.moveTo(day.plusDays(1), LocalTime.of(0, 10));
                as.caller("ops").put("/day-seals/" + day, null).isOk();
                proved(day);
            }
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private void advanceLine(String lender, long fen) {
        var line = Map.of("lineFen", fen, "validTo", "2098-12-31", "approvedBy", "risk committee");
        as.caller("ops").put("/lenders/%s/advance-line".formatted(lender), line).isOk();
    }

    private void held(Given given) {
        given.becomes("lender", lenderWith(given.number("heldFen")));
        hold(given.id("hold"), given.text("lender"), given.number("heldFen")).isOk();
    }

    /** Ids are the caller's own: a collection is repayment's. */
    private void collected(Given given) {
        given.becomes("lender", newLender());
        var journal = Map.of(
                "event",
                "WITHHOLDING_COLLECTED",
                "lenderId",
                given.text("lender"),
                "parties",
                Map.of("channelCode", "CHINAPAY"),
                "amountFen",
                given.number("amountFen"));
        as.caller("repayment-service")
                .put("/journals/" + given.id("journal"), journal)
                .isOk();
    }
}
