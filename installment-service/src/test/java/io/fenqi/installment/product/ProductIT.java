package io.fenqi.installment.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The product factory over REST: drafts, lint, publication, periods. */
class ProductIT extends InstallmentIT {

    @Test
    void aDraftMayChangeAndAPublishedVersionNever() {
        draft("DRAFTED", 1, params(Map.of())).isOk().has("status", "DRAFT").has("params.allocation.0", "FEE");
        draft("DRAFTED", 1, params(Map.of("graceDays", 3))).isOk().has("params.graceDays", 3);
        publish("DRAFTED", 1).isOk().has("status", "PUBLISHED");
        publish("DRAFTED", 1).isOk();
        draft("DRAFTED", 1, params(Map.of("graceDays", 3))).isOk().has("status", "PUBLISHED");
        draft("DRAFTED", 1, params(Map.of("graceDays", 4))).isRefused(409, "VERSION_PUBLISHED");
        as.caller(ServiceName.ADMIN).get("/products/DRAFTED").isOk().has("versions.0.params.graceDays", 3);
        as.caller(ServiceName.ADMIN).get("/products/NOTHING").isRefused(404, "PRODUCT_UNKNOWN");
        assertThat(as.caller(ServiceName.ADMIN)
                        .get("/products?lenderId=DRAFTED")
                        .isOk()
                        .at("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatBreaksARuleIsNotPublishedAndEveryBrokenRuleIsNamed() {
        refused("LINT-1", Map.of("prices", List.of(annual(12, "24.1"))), "cap");
        refused("LINT-2", Map.of("penaltyFactor", "1.6"), "band");
        refused("LINT-3", Map.of("penaltyFactor", "1.2"), "band");
        refused("LINT-4", Map.of("minAmountFen", 2, "maxAmountFen", 1), "range");
        refused("LINT-5", Map.of("dueDayRule", "AFTER_BILL_DAY"), "required");
        refused("LINT-6", Map.of("prices", List.of(annual(12, "12"), annual(12, "13"))), "once");
        refused("LINT-7", Map.of("method", "INTEREST_FREE"), "price");
        refused("LINT-8", Map.of("method", "FLAT_FEE", "prices", List.of(fee(12, "1.2"))), "cap");
        refused("LINT-9", Map.of("penaltyDayBasis", 364), "basis");
        refused("LINT-10", Map.of("allocation", List.of("FEE", "FEE", "INTEREST", "PRINCIPAL")), "complete");
        draft("LINT-11", 1, params(Map.of("method", "FLAT_FEE", "prices", List.of(fee(12, "1.12")))))
                .isOk();
        publish("LINT-11", 1).isOk();
    }

    @Test
    void periodsOfTwoPublishedVersionsDoNotOverlap() {
        draft("PERIODS", 1, params(Map.of("effectiveTo", "2026-12-31"))).isOk();
        publish("PERIODS", 1).isOk();
        draft("PERIODS", 2, params(Map.of("effectiveFrom", "2026-12-31"))).isOk();
        publish("PERIODS", 2).isRefused(409, "PRODUCT_NOT_PUBLISHABLE").has("errors.0.rule", "overlap");
        draft("PERIODS", 2, params(Map.of("effectiveFrom", "2027-01-01"))).isOk();
        publish("PERIODS", 2).isOk();
    }

    @Test
    void aFlatFeeIsQuotedWithWhatItReallyCosts() {
        var product = product(Map.of("method", "FLAT_FEE", "prices", List.of(fee(12, "0.6"))));
        quote(UUID.randomUUID(), product, UUID.randomUUID(), 12_000_00, 12)
                .isOk()
                .has("installments.0.totalFen", 1_072_00)
                .has("installments.0.feeFen", 72_00)
                .has("annualCostSimplePercent", "13.0342")
                .has("annualCostCompoundPercent", "13.8418");
    }

    @Test
    void aBillDayPutsThePurchaseOnTheNextBill() {
        var product = product(Map.of("dueDayRule", "AFTER_BILL_DAY", "billDay", 20, "dueOffsetDays", 5));
        var today = clock.today();
        var bill = today.getDayOfMonth() < 20
                ? today.withDayOfMonth(20)
                : today.withDayOfMonth(20).plusMonths(1);
        quote(UUID.randomUUID(), product, UUID.randomUUID(), 1_000_00, 3)
                .isOk()
                .has("installments.0.dueDate", bill.plusDays(5))
                .has("installments.1.dueDate", bill.plusDays(5).plusMonths(1));
    }

    @Test
    void nonsenseIsRefusedWithTheFieldThatIsWrong() {
        var params = params(Map.of("billDay", 31));
        draft("NONSENSE", 1, params).isRefused(400, "INVALID_FIELDS").has("errors.0.field", "params.billDay");
        draft("NONSENSE", 1, params(Map.of("prices", List.of()))).isRefused(400, "INVALID_FIELDS");
        assertThat(draft("NONSENSE", 1, params(Map.of("method", "NO_SUCH"))).status())
                .isEqualTo(400);
        as.caller(ServiceName.ADMIN).get("/products/NONSENSE").isRefused(404, "PRODUCT_UNKNOWN");
    }

    private void refused(String code, Map<String, Object> changes, String rule) {
        draft(code, 1, params(changes)).isOk();
        publish(code, 1).isRefused(409, "PRODUCT_NOT_PUBLISHABLE").has("errors.0.rule", rule);
    }

    private static Map<String, Object> fee(int termCount, String percent) {
        return Map.of("termCount", termCount, "priceTier", "STANDARD", "feeRatePerPeriodPercent", percent);
    }
}
