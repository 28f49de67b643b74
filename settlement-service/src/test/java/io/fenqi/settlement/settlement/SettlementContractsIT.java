package io.fenqi.settlement.settlement;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/settlement-service}), asked of the running service. */
class SettlementContractsIT extends SettlementIT {
    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("settlement-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "a repayment file" -> {
                var date = freshDate();
                given.becomes("date", date);
                given.becomes("lender", freshLender());
                WORLD.repayment.add(date, collected(given));
                run(date);
                given.becomes(
                        "file",
                        ops().get("/repayment-files?date=" + date)
                                .isOk()
                                .at("items.0.id")
                                .asString());
            }
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private static Map<String, Object> collected(Given given) {
        var date = given.text("date");
        var item = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "COLLECTION",
                "withholdingId",
                given.text("withholding"),
                "repaymentId",
                given.text("repayment"),
                "channelCode",
                "CHINAPAY",
                "channelOrderNo",
                "W1",
                "lenderId",
                given.text("lender"),
                "customerId",
                UUID.randomUUID().toString(),
                "valueDate",
                date,
                "occurredAt",
                date + "T04:00:00Z"));
        item.putAll(Map.of(
                "amountFen", 51_234L,
                "principalFen", 50_000L,
                "interestFen", 1_234L,
                "feeFen", 0L,
                "penaltyFen", 0L,
                "overpaidFen", 0L,
                "creditor", "LENDER"));
        return item;
    }
}
