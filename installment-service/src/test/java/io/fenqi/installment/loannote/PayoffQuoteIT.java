package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paying early: what is quoted, what is paid, and how a quote dies (REP-14, REP-15). */
class PayoffQuoteIT extends InstallmentIT {

    private final UUID customer = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();

    @Test
    void allLoansAtALenderArePaidOffWithOneQuote() {
        var product = product(Map.of());
        var one = loan(product, customer, 10_000_00, 12);
        var other = loan(product, customer, 6_000_00, 3);
        var elsewhere = loan(product(Map.of()), customer, 5_000_00, 3);

        payoffQuote(quote, payoffWish(product, customer))
                .isOk()
                .has("scope", "LOANS")
                .has("status", "OPEN")
                .has("amountFen", 16_000_00);
        payQuote(quote, product, customer, 16_000_00, clock.now()).isOk().has("overpaidFen", 0);

        loanNote(one).has("status", "SETTLED_EARLY");
        loanNote(other).has("status", "SETTLED_EARLY");
        loanNote(elsewhere).has("status", "ACTIVE");
        quoteIs("USED");
    }

    @Test
    void singleInstallmentsArePaidEarlyAndTheOthersStay() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, installments(product, loan, 2, 3))
                .isOk()
                .has("scope", "INSTALLMENTS")
                .has("lines.0.installmentNo", 2)
                .has("lines.0.principalFen", 796_37)
                .has("lines.0.interestFen", 84_16)
                .has("lines.1.installmentNo", 3);
        var fen = amount();
        payQuote(quote, product, customer, fen, clock.now()).isOk().has("appliedFen", fen);

        loanNote(loan)
                .has("installments.0.status", "UNBILLED")
                .has("installments.0.interestDueFen", 100_00)
                .has("installments.1.status", "PAID")
                .has("installments.1.interestDueFen", 84_16)
                .has("installments.2.status", "PAID")
                .has("installments.3.interestDueFen", 76_11)
                .has("scheduleVersion", 2);
        payoffQuote(UUID.randomUUID(), installments(product, loan, 2)).isRefused(409, "INSTALLMENT_NOT_OPEN");
    }

    @Test
    void installmentsThatAreAllThatIsLeftAreTheWholeLoan() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        var all = IntStream.rangeClosed(1, 12).mapToObj(Integer::valueOf).toArray(Integer[]::new);
        payoffQuote(quote, installments(product, loan, all))
                .isOk()
                .has("scope", "LOANS")
                .has("amountFen", 10_000_00);
    }

    @ParameterizedTest
    @CsvSource({"SHORTEN_TERM, 788.49 90.00, 870.98 0.00", "REDUCE_AMOUNT, 709.64 90.00, 783.88 791.72"})
    void anAmountAheadIsTheWorkedExample(String mode, String first, String last) {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, ahead(product, loan, 1_000_00, mode))
                .isOk()
                .has("scope", "AMOUNT")
                .has("mode", mode)
                .has("amountFen", 1_000_00)
                .has("principalFen", 1_000_00);
        var answer = payQuote(quote, product, customer, 1_000_00, clock.now())
                .isOk()
                .has("principalFen", 1_000_00)
                .has("overpaidFen", 0)
                .has("corrections", List.of())
                .has("loans.0.outstandingPrincipalFen", 9_000_00)
                .has("loans.0.boughtPrincipalFen", 10_000_00);
        var payment = answer.at("id").asString();

        var view = loanNote(loan).has("outstandingPrincipalFen", 9_000_00).has("scheduleVersion", 2);
        assertThat(yuan(view, 0, "principalDueFen") + " " + yuan(view, 0, "interestDueFen"))
                .isEqualTo(first);
        assertThat(yuan(view, 11, "principalDueFen")).isEqualTo(last.split(" ")[1]);
        as.caller(ServiceName.REPAYMENT)
                .put("/payments/%s/reversal".formatted(payment), Map.of("customerId", customer))
                .isOk()
                .has("principalFen", 1_000_00);
        loanNote(loan).has("outstandingPrincipalFen", 10_000_00).has("installments.11.principalDueFen", 879_67);
    }

    @Test
    void theNextPeriodsArePaidAsTheyArePlanned() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, ahead(product, loan, 1_000_00, "NEXT_PERIODS")).isOk();
        payQuote(quote, product, customer, 1_000_00, clock.now()).isOk().has("interestFen", 100_00 + 92_12);
        loanNote(loan)
                .has("scheduleVersion", 1)
                .has("installments.0.status", "PAID")
                .has("installments.1.status", "PARTIALLY_PAID");
    }

    @Test
    void theFeeOfAnAmountAheadIsPartOfIt() {
        var product = product(Map.of(
                "earlyPayoff",
                Map.of(
                        "allowed",
                        true,
                        "interest",
                        "FULL_PERIOD",
                        "fees",
                        List.of(Map.of("fromInstallmentsDue", 0, "ratePercent", "1")))));
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, ahead(product, loan, 1_010_00, "SHORTEN_TERM"))
                .isOk()
                .has("amountFen", 1_010_00)
                .has("principalFen", 1_000_00)
                .has("feeFen", 10_00);
        payQuote(quote, product, customer, 1_010_00, clock.now()).isOk().has("feeFen", 10_00);
        loanNote(loan)
                .has("installments.0.interestDueFen", 100_00)
                .has("installments.0.feePaidFen", 10_00)
                .has("installments.1.interestDueFen", 82_12);
    }

    @Test
    void anotherPostingOnALoanMakesTheQuoteVoidAndItsMoneyPaysAhead() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, payoffWish(product, customer, loan)).isOk();
        pay(UUID.randomUUID(), product, customer, 1_00, clock.now(), "FREE").isOk();
        quoteIs("VOID");

        payQuote(quote, product, customer, 10_000_00, clock.now()).isOk().has("overpaidFen", 0);
        loanNote(loan).has("status", "ACTIVE").has("scheduleVersion", 1);
        quoteIs("VOID");
    }

    @Test
    void anotherLoanOfTheBorrowerLeavesTheQuoteAlone() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, payoffWish(product, customer, loan)).isOk();
        var other = loan(product, customer, 6_000_00, 3);
        refund(other, customer, 1_000_00, false).isOk();
        quoteIs("OPEN");
        refund(loan, customer, 1_000_00, false).isOk();
        quoteIs("VOID");
    }

    @Test
    void moneyThatCountsOnTheNextDayIsNotForTheQuote() {
        var product = product(Map.of());
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, payoffWish(product, customer, loan)).isOk();
        var inTime = clock.now();
        moveTo(clock.today().plusDays(1));
        quoteIs("EXPIRED");
        payQuote(quote, product, customer, 10_000_00, clock.now()).isOk();
        loanNote(loan).has("status", "ACTIVE");

        var late = UUID.randomUUID();
        var other = UUID.randomUUID();
        var second = loan(product, other, 10_000_00, 12);
        payoffQuote(late, payoffWish(product, other, second)).isOk();
        var came = clock.now();
        moveTo(clock.today().plusDays(1));
        payQuote(late, product, other, 10_000_00, came).isOk();
        assertThat(inTime).isBefore(came);
        loanNote(second).has("status", "SETTLED_EARLY");
    }

    /** Either the quote was made after the payment and holds, or the payment made it void. */
    @Test
    void aQuoteAndAPaymentAtTheSameTime() {
        var product = product(Map.of());
        for (var round = 0; round < 10; round++) {
            var borrower = UUID.randomUUID();
            var loan = loan(product, borrower, 10_000_00, 12);
            var id = UUID.randomUUID();
            atOnce(
                    2,
                    n -> n == 0
                            ? payoffQuote(id, payoffWish(product, borrower, loan))
                                    .isOk()
                            : pay(UUID.randomUUID(), product, borrower, 500_00, clock.now(), "FREE")
                                    .isOk());
            var view =
                    as.caller(ServiceName.REPAYMENT).get("/payoff-quotes/" + id).isOk();
            if (view.at("status").asString().equals("OPEN")) {
                payQuote(id, product, borrower, view.at("amountFen").asLong(), clock.now())
                        .isOk();
                loanNote(loan).has("status", "SETTLED_EARLY");
            } else {
                view.has("status", "VOID").has("amountFen", 10_000_00);
            }
        }
    }

    @Test
    void whatTheProductDoesNotAllowIsNotQuoted() {
        var product = product(Map.of(
                "earlyPayoff",
                Map.of(
                        "allowed",
                        true,
                        "interest",
                        "TO_DAY",
                        "unbilledInstallments",
                        false,
                        "prepayment",
                        Map.of("modes", List.of("SHORTEN_TERM"), "minAmountFen", 500_00))));
        var loan = loan(product, customer, 10_000_00, 12);
        payoffQuote(quote, installments(product, loan, 3)).isRefused(409, "EARLY_PAYOFF_NOT_ALLOWED");
        payoffQuote(quote, ahead(product, loan, 900_00, "REDUCE_AMOUNT")).isRefused(409, "EARLY_PAYOFF_NOT_ALLOWED");
        payoffQuote(quote, ahead(product, loan, 499_99, "SHORTEN_TERM")).isRefused(409, "PREPAYMENT_OUT_OF_RANGE");
        payoffQuote(quote, ahead(product, loan, 10_000_00, "SHORTEN_TERM")).isRefused(409, "PREPAYMENT_OUT_OF_RANGE");
        payoffQuote(quote, payoffWish(product, UUID.randomUUID())).isRefused(409, "LOAN_NOTE_NOT_OPEN");
        payoffQuote(quote, payoffWish(product, customer, UUID.randomUUID())).isRefused(404, "LOAN_NOTE_UNKNOWN");
        var both = installments(product, loan, 1);
        both.put("prepayment", Map.of("amountFen", 900_00, "mode", "SHORTEN_TERM"));
        payoffQuote(quote, both).isRefused(422, "PAYOFF_GOAL_UNCLEAR");
        payoffQuote(quote, ahead(product, loan, 500_00, "SHORTEN_TERM")).isOk();
        payoffQuote(quote, payoffWish(product, customer)).isRefused(422, "REQUEST_ID_REUSED");
        as.caller(ServiceName.REPAYMENT)
                .get("/payoff-quotes/" + UUID.randomUUID())
                .isRefused(404, "PAYOFF_QUOTE_UNKNOWN");
    }

    private Map<String, Object> installments(String product, UUID loan, Integer... nos) {
        var wish = new HashMap<>(payoffWish(product, customer, loan));
        wish.put("installments", List.of(nos));
        return wish;
    }

    private Map<String, Object> ahead(String product, UUID loan, long fen, String mode) {
        var wish = new HashMap<>(payoffWish(product, customer, loan));
        wish.put("prepayment", Map.of("amountFen", fen, "mode", mode));
        return wish;
    }

    private long amount() {
        return as.caller(ServiceName.REPAYMENT)
                .get("/payoff-quotes/" + quote)
                .isOk()
                .at("amountFen")
                .asLong();
    }

    private void quoteIs(String status) {
        as.caller(ServiceName.REPAYMENT).get("/payoff-quotes/" + quote).isOk().has("status", status);
    }

    private static String yuan(Answer view, int index, String field) {
        var fen = view.at("installments." + index + "." + field).asLong();
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
