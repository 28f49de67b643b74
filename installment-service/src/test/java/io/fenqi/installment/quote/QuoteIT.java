package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What quotes say of the rules of a product, and the reading that goes before a booking. */
class QuoteIT extends InstallmentIT {

    @Test
    void theCostTableIsConfirmedNotBeforeItCanHaveBeenReadAndBookedNotBeforeThat() {
        var code = product(Map.of("readingSeconds", 10, "quoteValidMinutes", 5));
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, code, customer, 1_000_00, 3).isOk().has("status", "AWAITING_CONFIRMATION");
        confirm(quoteId, customer).isRefused(409, "READING_TIME_NOT_OVER");
        var loan = UUID.randomUUID();
        book(loan, booking(quoteId, customer, false)).isRefused(409, "QUOTE_NOT_CONFIRMED");
        clock.moveBy(Duration.ofSeconds(10));
        confirm(quoteId, UUID.randomUUID()).isRefused(404, "QUOTE_UNKNOWN");
        var confirmed = confirm(quoteId, customer).isOk().has("status", "OPEN");
        clock.moveBy(Duration.ofSeconds(10));
        confirm(quoteId, customer)
                .isOk()
                .has("confirmedAt", confirmed.at("confirmedAt").asString());
        book(UUID.randomUUID(), booking(quoteId, customer, false)).isOk();
    }

    @Test
    void anExpiredQuoteIsNotConfirmed() {
        var code = product(Map.of("readingSeconds", 10, "quoteValidMinutes", 1));
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, code, customer, 1_000_00, 3).isOk();
        clock.moveBy(Duration.ofMinutes(1));
        confirm(quoteId, customer).isRefused(409, "QUOTE_EXPIRED");
    }

    @Test
    void theDownPaymentIsDueOnTheDayOfThePurchaseAndBearsNothing() {
        var code = product(Map.of("downPaymentPercent", 30));
        var customer = UUID.randomUUID();
        var loan = loan(code, customer, 1_000_00, 3);
        loanNote(loan)
                .has("installments.0.dueDate", clock.today())
                .has("installments.0.principalDueFen", 300_00)
                .has("installments.0.interestDueFen", 0)
                .has("installments.3.no", 4);
        dues(customer, code, clock.today()).has("totalFen", 300_00);
        refund(loan, customer, 350_00, false).isOk();
        loanNote(loan)
                .has("installments.0.principalDueFen", 0)
                .has("installments.1.interestDueFen", 6_50)
                .has("outstandingPrincipalFen", 650_00);
    }

    @Test
    void aPreviewShowsWhatADraftWouldMakeAndStoresNothing() {
        draft("PREVIEWED", 1, params(Map.of("dueDayRule", "FIXED_DAY", "dueDay", 15, "firstPeriodMinDays", 20)))
                .isOk();
        preview("PREVIEWED", 1_000_00, 3, LocalDate.of(2026, 11, 23))
                .isOk()
                .has("installments.0.dueDate", "2026-12-15")
                .has("installments.1.dueDate", "2027-01-15")
                .has("costTable.0.item", "INTEREST");
        preview("PREVIEWED", 1_000_00, 3, LocalDate.of(2026, 11, 26))
                .isOk()
                .has("installments.0.dueDate", "2027-01-15");
        preview("PREVIEWED", 1, 3, LocalDate.of(2026, 11, 23)).isRefused(409, "AMOUNT_OUT_OF_RANGE");
        preview("PREVIEWED", 1_000_00, 5, LocalDate.of(2026, 11, 23)).isRefused(409, "TERM_NOT_OFFERED");
    }

    @Test
    void dueDatesOnHolidaysMoveAndYearsNotAnnouncedSaySo() {
        draft("HOLIDAYS", 1, params(Map.of("daysOff", "NEXT_WORKDAY"))).isOk();
        preview("HOLIDAYS", 1_000_00, 3, LocalDate.of(2026, 7, 1))
                .isOk()
                .has("installments.0.dueDate", "2026-08-03")
                .has("installments.2.dueDate", "2026-10-08")
                .has("datesProvisional", false);
        preview("HOLIDAYS", 1_000_00, 3, LocalDate.of(2026, 12, 1)).isOk().has("datesProvisional", true);
        draft("SETTLED", 1, params(Map.of("interestStarts", "SETTLEMENT_DATE"))).isOk();
        preview("SETTLED", 1_000_00, 3, LocalDate.of(2026, 9, 30))
                .isOk()
                .has("lentOn", "2026-10-08")
                .has("installments.0.dueDate", "2026-11-08");
    }

    @Test
    void theCostTableTellsWhatAnEarlyPayoffCostsAYear() {
        var fees = List.of(
                Map.of("fromInstallmentsDue", 0, "ratePercent", "1"),
                Map.of("fromInstallmentsDue", 6, "ratePercent", "0.5"));
        var payoff = Map.of("allowed", true, "minInstallmentsDue", 2, "fees", fees, "interest", "TO_DAY");
        var code = product(Map.of("earlyPayoff", payoff));
        var customer = UUID.randomUUID();
        quote(UUID.randomUUID(), code, customer, 10_000_00, 12)
                .isOk()
                .has("costTable.2.item", "EARLY_PAYOFF_FEE")
                .has("costTable.2.annualPercent", "17.2176")
                .has("costTable.2.chargedBy", code)
                .has("costTable.3.item", "EARLY_PAYOFF_FEE");
        var loan = loan(code, customer, 10_000_00, 12);
        payoffQuote(UUID.randomUUID(), payoffWish(code, customer, loan)).isRefused(409, "EARLY_PAYOFF_NOT_ALLOWED");
        moveTo(clock.today().plusMonths(2));
        payoffQuote(UUID.randomUUID(), payoffWish(code, customer, loan)).isOk().has("feeFen", 84_15);
    }

    @Test
    void anInstallmentDueSoonIsBilledOnTheDayAfterThePurchase() {
        var code = product(Map.of("dueDayRule", "FIXED_DAY", "dueDay", 15));
        var customer = UUID.randomUUID();
        moveTo(clock.today().plusMonths(1).withDayOfMonth(12));
        var loan = loan(code, customer, 1_000_00, 3);
        loanNote(loan)
                .has("installments.0.dueDate", clock.today().plusDays(3))
                .has("installments.0.status", "UNBILLED");
        moveTo(clock.today().plusDays(1));
        loanNote(loan).has("installments.0.status", "BILLED").has("installments.1.status", "UNBILLED");
    }

    @Test
    void theRangeOfTheTiersIsToldWithEveryQuote() {
        var gold = Map.of("termCount", 12, "priceTier", "GOLD", "annualRatePercent", "9");
        var range = Map.of("fromPercent", "8.9", "toPercent", "12.1");
        var code = product(Map.of("prices", List.of(annual(12, "12"), gold), "costRange", range));
        quote(UUID.randomUUID(), code, UUID.randomUUID(), 10_000_00, 12)
                .isOk()
                .has("costRange.fromPercent", "8.9")
                .has("costRange.toPercent", "12.1");
    }

    private Answer confirm(UUID quoteId, UUID customer) {
        return as.caller(ServiceName.PARTNER_GATEWAY)
                .acting(new Actor(Actor.Kind.CUSTOMER, customer.toString()))
                .put("/quotes/%s/confirmation".formatted(quoteId), Map.of("customerId", customer));
    }

    private Answer preview(String code, long fen, int terms, LocalDate date) {
        return maker().post(
                        "/products/%s/versions/1/preview".formatted(code),
                        Map.of(
                                "amountFen",
                                fen,
                                "termCount",
                                terms,
                                "priceTier",
                                "STANDARD",
                                "tradeDate",
                                date.toString()));
    }
}
