package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import io.fenqi.testkit.Rival;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What consumers rely on ({@code contracts/installment-service}), asked of the running service. */
class InstallmentContractsIT extends InstallmentIT {
    private static final int TERMS = 12;

    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("installment-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // nobody has heard of what the example names
            }
            case "a quote" -> quoted(given);
            case "a quote whose time is over" -> {
                quoted(given);
                clock.moveBy(Duration.ofMinutes(31));
            }
            case "a quote that another holds on to" -> {
                quoted(given);
                Rival.keeps(
                        "installment-service",
                        "select from quote where id = '%s' for update".formatted(given.id("quote")));
            }
            case "a loan note that another holds on to" -> {
                booked(given, false);
                Rival.keeps(
                        "installment-service",
                        "select from loan_note where id = '%s' for update".formatted(given.id("loanNote")));
            }
            case "a loan note" -> booked(given, false).has("status", "ACTIVE");
            case "a loan note that awaits its lender" -> booked(given, true).has("status", "PENDING_DISBURSE");
            case "a loan note voided before it came" -> {
                quoted(given);
                as.caller(ServiceName.QR_GATEWAY)
                        .put(
                                "/loan-notes/%s/void".formatted(given.id("loanNote")),
                                Map.of("customerId", given.id("customer"), "reason", "purchase failed"))
                        .isOk();
            }
            case "a payment" -> {
                booked(given, false);
                pay(
                                given.id("payment"),
                                given.text("lender"),
                                given.id("customer"),
                                given.number("paidFen"),
                                clock.now(),
                                "FREE")
                        .isOk();
            }
            case "an overpaid payment" ->
                pay(
                                given.id("payment"),
                                given.text("lender"),
                                given.id("customer"),
                                given.number("paidFen"),
                                clock.now(),
                                "FREE")
                        .isOk()
                        .has("overpaidFen", given.number("paidFen"));
            case "a payoff quote that died" -> {
                booked(given, false);
                var wish = new HashMap<>(payoffWish(given.text("lender"), given.id("customer"), given.id("loanNote")));
                wish.put("prepayment", Map.of("amountFen", 888_49, "mode", "NEXT_PERIODS"));
                payoffQuote(given.id("payoffQuote"), wish).isOk();
                pay(UUID.randomUUID(), given.text("lender"), given.id("customer"), 1, clock.now(), "FREE")
                        .isOk();
            }
            case "a payment refused for its payoff quote" -> {
                booked(given, false);
                var payment = new HashMap<>(payment(
                        given.text("lender"),
                        given.id("customer"),
                        given.number("paidFen"),
                        clock.now(),
                        "EARLY_PAYOFF"));
                payment.put("payoffQuoteId", UUID.randomUUID());
                as.caller(ServiceName.REPAYMENT)
                        .put("/payments/" + given.id("payment"), payment)
                        .isRefused(404, "PAYOFF_QUOTE_UNKNOWN");
            }
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private void quoted(Given given) {
        // A month has 28 to 31 days: what is due in one is not late by a few.
        var product = product(Map.of("graceDays", 5));
        given.becomes("product", product);
        given.becomes("lender", product);
        quote(given.id("quote"), product, given.id("customer"), given.number("amountFen"), TERMS)
                .isOk();
    }

    private Answer booked(Given given, boolean awaitLender) {
        quoted(given);
        var booking = new HashMap<>(booking(given.id("quote"), given.id("customer"), awaitLender));
        booking.put("limitAccountId", given.id("limitAccount"));
        booking.put("purchaseId", given.id("purchase"));
        return book(given.id("loanNote"), booking).isOk();
    }
}
