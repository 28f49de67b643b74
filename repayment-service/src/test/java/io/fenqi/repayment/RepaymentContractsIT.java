package io.fenqi.repayment;

import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/repayment-service}), asked of the running service. */
class RepaymentContractsIT extends RepaymentIT {
    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("repayment-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // no file came on the day that the example names
            }
            case "a day with one collection" -> {
                toAFreshDay(given);
                var customer = customer();
                given.becomes("customer", customer.id());
                PEERS.owes(customer.id(), LENDER, given.number("principalFen"), given.number("interestFen"));
                pay(UUID.randomUUID(), customer, null).has("status", "COMPLETED");
            }
            case "a channel file" -> {
                toAFreshDay(given);
                var day = clock.today();
                var line = new FileText("CHINAPAY", day)
                        .line(
                                "W1",
                                "S1",
                                given.number("successFen"),
                                "00",
                                clock.now().toString())
                        .refund(
                                "F1",
                                "S2",
                                given.number("refundFen"),
                                "00",
                                clock.now().toString());
                CHANNEL.offersFile(day.toString(), line.text());
                clock.moveTo(day.plusDays(1), LocalTime.of(3, 0));
                eventually("file taken", () -> {
                    takeChannelFiles(day);
                    return channelTotals(day).at("fileReceived").asBoolean();
                });
            }
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    /** No other test has collected anything on the day after tomorrow. */
    private void toAFreshDay(Given given) {
        clock.moveTo(clock.today().plusDays(2), LocalTime.of(10, 0));
        given.becomes("date", clock.today());
    }
}
