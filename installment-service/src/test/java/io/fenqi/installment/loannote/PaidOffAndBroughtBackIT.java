package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A loan paid off on its first day whose purchase is then brought back before settlement (RFD-01). */
class PaidOffAndBroughtBackIT extends InstallmentIT {
    private static final long PRICE = 10_000_00;
    private static final long INTEREST = 661_86;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allThatWasPaidAheadGoesBackAndTheLoanIsVoid() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        pay(UUID.randomUUID(), product, customer, PRICE + INTEREST, clock.now(), "FREE")
                .isOk()
                .has("appliedFen", PRICE + INTEREST);
        loanNote(loan).has("status", "SETTLED_EARLY");

        bringBack(loan, customer, PRICE, PRICE + INTEREST);

        requireNothingLeft(loan, product, customer);
    }

    @Test
    void thePayoffOfTheDayGoesBackAndTheLoanIsVoid() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        payOff(loan, product, customer);
        loanNote(loan).has("status", "SETTLED_EARLY");

        bringBack(loan, customer, PRICE, PRICE);

        requireNothingLeft(loan, product, customer);
    }

    /** The first half is paid back as it comes; with the second the whole purchase is. */
    @Test
    void inTwoPartsNoFenMoreAndNoneLessGoesBack() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        payOff(loan, product, customer);

        refund(loan, customer, PRICE / 2, true)
                .isOk()
                .has("principalReducedFen", 0)
                .has("paidBackFen", PRICE / 2);
        bringBack(loan, customer, PRICE / 2, PRICE / 2);

        requireNothingLeft(loan, product, customer);
    }

    @Test
    void ofALoanPaidInPartWhatWasPaidGoesBackOnce() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        long paid = 6_000_00;
        pay(UUID.randomUUID(), product, customer, paid, clock.now(), "FREE")
                .isOk()
                .has("appliedFen", paid);

        var first = refund(loan, customer, PRICE - 1, true).isOk();
        assertThat(first.at("paidBackFen").asLong()).isBetween(1L, paid);
        bringBack(loan, customer, 1, paid - first.at("paidBackFen").asLong());

        requireNothingLeft(loan, product, customer);
    }

    @Test
    void anotherLoanOfTheSameBorrowerKeepsWhatWasPaidOnIt() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var kept = loan(product, customer, PRICE, 12);
        payOff(kept, product, customer);
        var before = loanNote(kept).text();
        var loan = loan(product, customer, PRICE, 12);
        payOff(loan, product, customer);

        bringBack(loan, customer, PRICE, PRICE);

        assertThat(loanNote(kept).text()).isEqualTo(before);
    }

    @Test
    void principalPaidAheadGoesBackToo() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        var quote = UUID.randomUUID();
        var wish = new HashMap<>(payoffWish(product, customer, loan));
        wish.put("prepayment", Map.of("amountFen", 3_000_00, "mode", "SHORTEN_TERM"));
        payoffQuote(quote, wish).isOk().has("amountFen", 3_000_00).has("principalFen", 3_000_00);
        payQuote(quote, product, customer, 3_000_00, clock.now()).isOk().has("principalFen", 3_000_00);
        as.caller(ServiceName.QR_GATEWAY)
                .put("/loan-notes/%s/void".formatted(loan), Map.of("customerId", customer))
                .isRefused(409, "LOAN_NOTE_PAID");

        refund(loan, customer, PRICE / 4, true).isOk().has("paidBackFen", 0);
        as.caller(ServiceName.QR_GATEWAY)
                .put(
                        "/loan-notes/%s/refunds/%s".formatted(loan, UUID.randomUUID()),
                        Map.of("customerId", customer, "amountFen", PRICE - PRICE / 4, "beforeSettlement", true))
                .isOk()
                .has("paidBackFen", 3_000_00)
                .has("loanStatus", "VOID");

        requireNothingLeft(loan, product, customer);
    }

    @Test
    void aPaidOffLoanIsNotMadeVoidForAFailedPurchase() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, PRICE, 12);
        payOff(loan, product, customer);

        as.caller(ServiceName.QR_GATEWAY)
                .put("/loan-notes/%s/void".formatted(loan), Map.of("customerId", customer))
                .isRefused(409, "LOAN_NOTE_PAID");
        loanNote(loan).has("status", "SETTLED_EARLY");
    }

    private void payOff(UUID loan, String product, UUID customer) {
        var quoteId = UUID.randomUUID();
        as.caller(ServiceName.REPAYMENT)
                .put("/payoff-quotes/" + quoteId, payoffWish(product, customer, loan))
                .isOk()
                .has("amountFen", PRICE);
        var body = new HashMap<>(payment(product, customer, PRICE, clock.now(), "EARLY_PAYOFF"));
        body.put("payoffQuoteId", quoteId);
        as.caller(ServiceName.REPAYMENT)
                .put("/payments/" + UUID.randomUUID(), body)
                .isOk()
                .has("appliedFen", PRICE);
    }

    /** No principal is open any more, so that none comes back to the limit twice; the borrower's money does. */
    private void bringBack(UUID loan, UUID customer, long fen, long paidBackFen) {
        var path = "/loan-notes/%s/refunds/%s".formatted(loan, UUID.randomUUID());
        var body = Map.of("customerId", customer, "amountFen", fen, "beforeSettlement", true);
        var answer = as.caller(ServiceName.QR_GATEWAY)
                .put(path, body)
                .isOk()
                .has("principalReducedFen", 0)
                .has("paidBackFen", paidBackFen)
                .has("loanStatus", "VOID")
                .has("loans.0.outstandingPrincipalFen", 0)
                .has("loans.0.boughtPrincipalFen", 0);
        assertThat(as.caller(ServiceName.QR_GATEWAY).put(path, body).text()).isEqualTo(answer.text());
    }

    private void requireNothingLeft(UUID loan, String product, UUID customer) {
        loanNote(loan).has("status", "VOID").has("outstandingPrincipalFen", 0);
        dues(customer, product, clock.today().plusYears(2)).has("totalFen", 0);
        assertThat(jdbc.sql("""
                        select sum(principal_due_fen + interest_due_fen + principal_paid_fen + interest_paid_fen)
                          from due_item where loan_note_id = ?""").param(loan).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select sum(case kind when 'REFUND' then -paid_back_fen else amount_fen - overpaid_fen end)
                          from receipt where customer_id = ?""").param(customer).query(Long.class).single())
                .as("what is kept of the borrower's money")
                .isZero();
        refund(loan, customer, 1, true).isRefused(409, "LOAN_NOTE_VOID");
    }
}
