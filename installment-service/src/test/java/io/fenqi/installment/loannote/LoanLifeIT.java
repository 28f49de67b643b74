package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Booking, paying, refunding and paying off over REST. */
class LoanLifeIT extends InstallmentIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theQuoteOfTenThousandYuanIsTheWorkedExample() {
        var product = product(Map.of());
        var id = UUID.randomUUID();
        var customer = UUID.randomUUID();
        var answer = quote(id, product, customer, 10_000_00, 12)
                .isOk()
                .has("status", "OPEN")
                .has("installments.0.totalFen", 888_49)
                .has("installments.0.principalFen", 788_49)
                .has("installments.11.totalFen", 888_47)
                .has("totalInterestFen", 661_86)
                .has("costTable.0.chargedBy", product)
                .has("readingSeconds", 0);
        assertThat(answer.at("annualCostSimplePercent").asString()).startsWith("12.00");
        assertThat(quote(id, product, customer, 10_000_00, 12).isOk().text()).isEqualTo(answer.text());
        quote(id, product, customer, 10_001_00, 12).isRefused(422, "REQUEST_ID_REUSED");
        quote(UUID.randomUUID(), product, customer, 99_00, 12).isRefused(409, "AMOUNT_OUT_OF_RANGE");
        quote(UUID.randomUUID(), product, customer, 100_00, 24).isRefused(409, "TERM_NOT_OFFERED");
        quote(UUID.randomUUID(), "NO-SUCH", customer, 100_00, 12).isRefused(404, "PRODUCT_UNKNOWN");
    }

    @Test
    void aLoanIsBookedWithThePlanOfItsQuoteByteForByte() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 10_000_00, 12).isOk();
        var id = UUID.randomUUID();
        var booking = booking(quoteId, customer, false);

        var first = book(id, booking)
                .isOk()
                .has("outstandingPrincipalFen", 10_000_00)
                .has("scheduleVersion", 1);
        assertThat(book(id, booking).isOk().text()).isEqualTo(first.text());
        book(UUID.randomUUID(), booking).isRefused(409, "QUOTE_USED");
        assertThat(plan("select plan from loan_schedule where loan_note_id = ? and version = 1", id))
                .isEqualTo(plan("select plan from quote where id = ?", quoteId));
        assertThat(events(id)).containsExactly("loan.created");
    }

    @Test
    void anExpiredQuoteIsNotBooked() {
        var product = product(Map.of("quoteValidMinutes", 1));
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 10_000_00, 12).isOk();
        clock.moveBy(java.time.Duration.ofMinutes(2));

        book(UUID.randomUUID(), booking(quoteId, customer, false)).isRefused(409, "QUOTE_EXPIRED");
        book(UUID.randomUUID(), booking(quoteId, UUID.randomUUID(), false)).isRefused(404, "QUOTE_UNKNOWN");
        as.caller(ServiceName.QR_GATEWAY).get("/quotes/" + quoteId).isOk().has("status", "EXPIRED");
    }

    @Test
    void theLenderIsAskedAndThenTheLoanIsInForce() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 10_000_00, 12).isOk();
        var id = UUID.randomUUID();
        book(id, booking(quoteId, customer, true)).isOk().has("status", "PENDING_DISBURSE");
        var activation = Map.of("customerId", customer, "lenderLoanNo", "L-77");
        for (var time = 0; time < 2; time++) {
            as.caller(ServiceName.QR_GATEWAY)
                    .put("/loan-notes/%s/activation".formatted(id), activation)
                    .isOk()
                    .has("status", "ACTIVE")
                    .has("lenderLoanNo", "L-77");
        }
        assertThat(events(id)).contains("loan.created");
    }

    @Test
    void voidingMayOvertakeTheBooking() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 10_000_00, 12).isOk();
        var id = UUID.randomUUID();
        makeVoid(id, customer);
        makeVoid(id, customer);
        assertThat(book(id, booking(quoteId, customer, false)).status()).isBetween(400, 499);

        var booked = loan(product, customer, 10_000_00, 12);
        makeVoid(booked, customer);
        loanNote(booked).has("status", "VOID").has("outstandingPrincipalFen", 0);
        dues(customer, product, clock.today().plusYears(2)).has("totalFen", 0);
    }

    @Test
    void whatIsDueIsPaidAndASecondPaymentForTheSameDebtIsOverpaid() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var due = clock.today().plusMonths(1);
        moveTo(due);
        dues(customer, product, due).has("totalFen", 888_49);
        assertThat(as.caller(ServiceName.REPAYMENT)
                        .get("/dues?asOf=%s&limit=200".formatted(due))
                        .isOk()
                        .text())
                .contains(customer.toString());

        var id = UUID.randomUUID();
        var now = noon(due);
        var answer = pay(id, product, customer, 888_49, now, "DUE")
                .isOk()
                .has("principalFen", 788_49)
                .has("interestFen", 100_00)
                .has("overpaidFen", 0)
                .has("parts.0.loanNoteId", loan);
        assertThat(pay(id, product, customer, 888_49, now, "DUE").text()).isEqualTo(answer.text());
        pay(id, product, customer, 888_50, now, "DUE").isRefused(422, "REQUEST_ID_REUSED");
        pay(UUID.randomUUID(), product, customer, 888_49, now, "DUE")
                .isOk()
                .has("appliedFen", 0)
                .has("overpaidFen", 888_49);
        loanNote(loan).has("installments.0.status", "PAID").has("outstandingPrincipalFen", 10_000_00 - 788_49);
        pay(UUID.randomUUID(), product, customer, 1, now.plusSeconds(86_400), "DUE")
                .isRefused(409, "PAYMENT_IN_FUTURE");
    }

    @Test
    void sixteenPaymentsAtOnceAreAllBooked() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var now = clock.now();

        var answers = atOnce(16, number -> pay(UUID.randomUUID(), product, customer, 100_00, now, "FREE"));

        assertThat(answers).allSatisfy(answer -> answer.isOk().has("appliedFen", 100_00));
        var paid = answers.stream()
                .mapToLong(answer -> answer.at("principalFen").asLong())
                .sum();
        loanNote(loan).has("outstandingPrincipalFen", 10_000_00 - paid);
        assertThat(jdbc.sql("select sum(principal_paid_fen + interest_paid_fen) from due_item where loan_note_id = ?")
                        .param(loan)
                        .query(Long.class)
                        .single())
                .isEqualTo(1_600_00);
    }

    @Test
    void thePenaltyOfALateLoanIsTheWorkedExampleAndALateSuccessTakesItBack() {
        var product = product(Map.of("prices", List.of(annual(1, "15.6"))));
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_613_32, 1);
        var due = clock.today().plusMonths(1);
        moveTo(due.plusDays(10));
        var interest = 20_97;
        dues(customer, product, due.plusDays(10))
                .has("items.0.penaltyFen", 10_49)
                .has("items.0.interestFen", interest);

        pay(UUID.randomUUID(), product, customer, 1_613_32 + interest + 10_49, clock.now(), "DUE")
                .isOk()
                .has("penaltyFen", 10_49)
                .has("overpaidFen", 0);
        loanNote(loan).has("status", "SETTLED_NORMAL").has("installments.0.status", "PAID_LATE");

        var inTime = UUID.randomUUID();
        pay(inTime, product, customer, 1_613_32 + interest, noon(due), "DUE")
                .isOk()
                .has("appliedFen", 0)
                .has("overpaidFen", 1_613_32 + interest)
                .has("corrections.0.penaltyFen", -10_49)
                .has("correctionOverpaidFen", 10_49);
        loanNote(loan)
                .has("installments.0.status", "PAID")
                .has("installments.0.penaltyPaidFen", 0)
                .has("installments.0.penaltyDueFen", 0);
        reverse(inTime, customer).has("appliedFen", 0).has("overpaidFen", 1_613_32 + interest);
        loanNote(loan).has("installments.0.penaltyPaidFen", 10_49);
    }

    @Test
    void whatIsOverpaidGoesBackOnceAndPaysNoDebtAfterwards() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var due = clock.today().plusMonths(1);
        moveTo(due);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        pay(first, product, customer, 888_49, noon(due), "DUE").isOk().has("overpaidFen", 0);
        pay(second, product, customer, 888_49, noon(due).plusSeconds(1), "DUE")
                .isOk()
                .has("overpaidFen", 888_49);

        var wanted = Map.of("customerId", customer, "lenderId", product, "paymentId", second);
        var id = UUID.randomUUID();
        var returned = giveBack(id, wanted).has("items.0.paymentId", second).has("items.0.amountFen", 888_49);
        assertThat(giveBack(id, wanted).text()).isEqualTo(returned.text());
        giveBack(UUID.randomUUID(), wanted).has("items", List.of());

        reverse(first, customer).has("appliedFen", 888_49).has("correctionOverpaidFen", 0);
        loanNote(loan).has("outstandingPrincipalFen", 10_000_00);
        reverse(second, customer).has("appliedFen", 0).has("overpaidFen", 888_49);
    }

    @Test
    void whatADebtTurnedOutToNeedDoesNotGoBack() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var due = clock.today().plusMonths(1);
        moveTo(due);
        var first = UUID.randomUUID();
        pay(first, product, customer, 888_49, noon(due), "DUE").isOk();
        pay(UUID.randomUUID(), product, customer, 888_49, noon(due).plusSeconds(1), "DUE")
                .isOk()
                .has("overpaidFen", 888_49);
        reverse(first, customer).has("appliedFen", 0).has("overpaidFen", 888_49);

        giveBack(UUID.randomUUID(), Map.of("customerId", customer, "lenderId", product, "paymentId", first))
                .has("items", List.of());
        loanNote(loan).has("installments.0.status", "PAID");
    }

    /** Whichever comes first: a fen goes back or pays the debt. */
    @Test
    void givingBackAndAReversalAtOnceNeverUseTheSameMoney() {
        var product = product(Map.of());
        var loans = new java.util.HashMap<UUID, UUID>();
        for (var number = 0; number < 8; number++) {
            var customer = UUID.randomUUID();
            loans.put(customer, loan(product, customer, 10_000_00, 12));
        }
        var due = clock.today().plusMonths(1);
        moveTo(due);
        loans.forEach((customer, loan) -> {
            var first = UUID.randomUUID();
            var wanted = Map.of("customerId", customer, "lenderId", product, "paymentId", first);
            pay(first, product, customer, 888_49, noon(due), "DUE").isOk();
            pay(UUID.randomUUID(), product, customer, 888_49, noon(due).plusSeconds(1), "DUE")
                    .isOk();

            var answers =
                    atOnce(2, which -> which == 0 ? reverse(first, customer) : giveBack(UUID.randomUUID(), wanted));

            var returned = answers.get(1).at("items.0.amountFen").asLong(0);
            assertThat(returned).isIn(0L, 888_49L);
            loanNote(loan).has("outstandingPrincipalFen", returned == 0 ? 10_000_00 - 788_49 : 10_000_00);
        });
    }

    private io.fenqi.testkit.Answer giveBack(UUID id, Map<String, ?> wanted) {
        return as.caller(ServiceName.REPAYMENT)
                .put("/overpayment-returns/" + id, wanted)
                .isOk();
    }

    @Test
    void aPaymentTakenBackLeavesTheLoanAsIfItHadNeverCome() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var id = UUID.randomUUID();
        var before = loanNote(loan).at("installments").toString();
        pay(id, product, customer, 1_000_00, clock.now(), "FREE").isOk().has("appliedFen", 1_000_00);

        var answer = reverse(id, customer).has("appliedFen", 1_000_00);
        assertThat(reverse(id, customer).text()).isEqualTo(answer.text());
        assertThat(loanNote(loan).at("installments").toString()).isEqualTo(before);

        var unknown = UUID.randomUUID();
        reverse(unknown, customer).has("appliedFen", 0);
        assertThat(pay(unknown, product, customer, 1_000_00, clock.now(), "FREE")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void earlyPayoffTakesInterestToTheDayAndSettlesTheLoan() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);
        var lentOn = clock.today();
        var period = lentOn.plusMonths(1).toEpochDay() - lentOn.toEpochDay();
        moveTo(lentOn.plusDays(10));
        var quoteId = UUID.randomUUID();
        var interest = Math.round(100_00 * 10.0 / period);
        as.caller(ServiceName.REPAYMENT)
                .put("/payoff-quotes/" + quoteId, payoffWish(product, customer, loan))
                .isOk()
                .has("principalFen", 10_000_00)
                .has("interestFen", interest)
                .has("amountFen", 10_000_00 + interest);

        var body =
                new java.util.HashMap<>(payment(product, customer, 10_000_00 + interest, clock.now(), "EARLY_PAYOFF"));
        body.put("payoffQuoteId", quoteId);
        as.caller(ServiceName.REPAYMENT)
                .put("/payments/" + UUID.randomUUID(), body)
                .isOk()
                .has("principalFen", 10_000_00)
                .has("interestFen", interest)
                .has("overpaidFen", 0);
        loanNote(loan).has("status", "SETTLED_EARLY").has("scheduleVersion", 2).has("outstandingPrincipalFen", 0);
        assertThat(events(loan)).containsExactly("loan.created", "plan.changed", "repayment.posted", "loan.closed");
    }

    @Test
    void aRefundBeforeSettlementMakesTheLoanVoid() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);

        refund(loan, customer, 10_000_00, true)
                .isOk()
                .has("principalReducedFen", 10_000_00)
                .has("paidBackFen", 0)
                .has("interestReversedFen", 661_86)
                .has("loanStatus", "VOID")
                .has("loans.0.loanNoteId", loan)
                .has("loans.0.sequence", 1)
                .has("loans.0.outstandingPrincipalFen", 0)
                .has("loans.0.boughtPrincipalFen", 0);
        refund(loan, customer, 1, true).isRefused(409, "LOAN_NOTE_VOID");
    }

    @Test
    void aPartialRefundShrinksThePlanFromItsEndAndTheInterestWithIt() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 10_000_00, 12);

        refund(loan, customer, 1_000_00, false)
                .isOk()
                .has("principalReducedFen", 1_000_00)
                .has("paidBackFen", 0)
                .has("loanStatus", "ACTIVE")
                .has("scheduleVersion", 2)
                .has("loans.0.boughtPrincipalFen", 9_000_00);
        loanNote(loan)
                .has("outstandingPrincipalFen", 9_000_00)
                .has("installments.11.principalDueFen", 0)
                .has("installments.0.interestDueFen", 90_00);
        refund(loan, customer, 9_000_01, false).isRefused(409, "REFUND_ABOVE_PRINCIPAL");
        refund(loan, customer, 9_000_00, false).isOk().has("loanStatus", "SETTLED_BY_REFUND");
    }

    private io.fenqi.testkit.Answer reverse(UUID id, UUID customer) {
        return as.caller(ServiceName.REPAYMENT)
                .put("/payments/%s/reversal".formatted(id), Map.of("customerId", customer, "reason", "sent back"))
                .isOk();
    }

    private void makeVoid(UUID id, UUID customer) {
        as.caller(ServiceName.QR_GATEWAY)
                .put("/loan-notes/%s/void".formatted(id), Map.of("customerId", customer, "reason", "purchase failed"))
                .isOk()
                .has("status", "VOID");
    }

    private String plan(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private List<String> events(UUID loan) {
        return jdbc.sql("""
                        select convert_from(task_data, 'UTF8') from scheduled_tasks
                         where convert_from(task_data, 'UTF8') like ?
                        """).param("%\"resource\":\"" + loan + "\"%").query(String.class).list().stream()
                .sorted(java.util.Comparator.comparingInt(LoanLifeIT::sequence))
                .map(text -> text.replaceAll("(?s).*\"type\":\"([a-z.]+)\".*", "$1"))
                .toList();
    }

    private static int sequence(String text) {
        return Integer.parseInt(text.replaceAll("(?s).*\"sequence\":(\\d+).*", "$1"));
    }
}
