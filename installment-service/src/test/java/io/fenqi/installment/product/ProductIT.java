package io.fenqi.installment.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The product factory over REST: drafts, lint, publication, periods. */
class ProductIT extends InstallmentIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDraftMayChangeAndAPublishedVersionNever() {
        draft("DRAFTED", 1, params(Map.of())).isOk().has("status", "DRAFT").has("params.allocation.0.order.0", "FEE");
        draft("DRAFTED", 1, params(Map.of("graceDays", 3))).isOk().has("params.graceDays", 3);
        publish("DRAFTED", 1).isRefused(409, "WRONG_RELEASE_STATUS");
        submit("DRAFTED", 1).isOk().has("status", "REVIEW");
        submit("DRAFTED", 1).isOk();
        draft("DRAFTED", 1, params(Map.of("graceDays", 4))).isRefused(409, "NOT_A_DRAFT");
        publish("DRAFTED", 1).isOk().has("status", "PUBLISHED");
        publish("DRAFTED", 1).isOk();
        draft("DRAFTED", 1, params(Map.of("graceDays", 3))).isOk().has("status", "PUBLISHED");
        draft("DRAFTED", 1, params(Map.of("graceDays", 4))).isRefused(409, "NOT_A_DRAFT");
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
        var twice = Map.of("fromDaysPastDue", 0, "order", List.of("FEE", "FEE", "INTEREST", "PRINCIPAL"));
        refused("LINT-10", Map.of("allocation", List.of(twice)), "complete");
        refused("LINT-12", Map.of("dueDayRule", "FIXED_DAY"), "required");
        refused("LINT-13", Map.of("firstPeriodMinDays", 5), "either");
        refused("LINT-14", Map.of("agreements", List.of()), "required");
        refused("LINT-15", Collections.singletonMap("funding", null), "required");
        refused("LINT-16", Map.of("multipleOfFen", 10_00), "range");
        var tiers = List.of(annual(12, "12"), tier(12, "GOLD", "9"));
        refused("LINT-17", Map.of("prices", tiers), "required");
        refused("LINT-18", Map.of("prices", tiers, "costRange", range("9.5", "12.5")), "range");
        refused("LINT-19", ahead(List.of("SHORTEN_TERM"), 50_000_00), "range");
        refused("LINT-20", ahead(List.of("SHORTEN_TERM", "SHORTEN_TERM"), 1_00), "once");
        draft("LINT-11", 1, params(Map.of("method", "FLAT_FEE", "prices", List.of(fee(12, "1.12")))))
                .isOk();
        submit("LINT-11", 1).isOk();
    }

    @Test
    void whoWroteOrSubmittedAVersionCannotPublishIt() {
        var path = "/products/TWO-PEOPLE/versions/1/";
        draft("TWO-PEOPLE", 1, params(Map.of())).isOk().has("draftedBy", "OPERATOR:maker");
        operator("submitter").post(path + "submission", null).isOk().has("submittedBy", "OPERATOR:submitter");
        maker().post(path + "publication", null).isRefused(409, "SAME_PERSON");
        operator("submitter").post(path + "publication", null).isRefused(409, "SAME_PERSON");
        checker()
                .post(path + "return", Map.of("reason", "grace is missing"))
                .isOk()
                .has("status", "DRAFT")
                .has("returnReason", "grace is missing");
        submit("TWO-PEOPLE", 1).isOk();
        publish("TWO-PEOPLE", 1).isOk().has("publishedBy", "OPERATOR:checker");
        checker().post(path + "return", Map.of("reason", "too late")).isRefused(409, "WRONG_RELEASE_STATUS");
    }

    @Test
    void periodsOfTwoPublishedVersionsDoNotOverlap() {
        draft("PERIODS", 1, params(Map.of("effectiveTo", "2026-12-31"))).isOk();
        submit("PERIODS", 1).isOk();
        publish("PERIODS", 1).isOk();
        draft("PERIODS", 2, params(Map.of("effectiveFrom", "2026-12-31"))).isOk();
        submit("PERIODS", 2).isRefused(409, "PRODUCT_NOT_PUBLISHABLE").has("errors.0.rule", "overlap");
        draft("PERIODS", 2, params(Map.of("effectiveFrom", "2027-01-01"))).isOk();
        submit("PERIODS", 2).isOk();
        publish("PERIODS", 2).isOk();
    }

    @Test
    void ofTwoOverlappingVersionsPublishedAtOnceOneIsOffered() {
        for (var no = 1; no <= 2; no++) {
            draft("RACE", no, params(Map.of("graceDays", no))).isOk();
            submit("RACE", no).isOk();
        }
        var statuses = atOnce(8, thread -> publish("RACE", 1 + thread % 2).status());
        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(4);
    }

    @Test
    void theTableItselfKeepsWhatWasPublished() {
        var code = product(Map.of());
        assertThatThrownBy(() -> jdbc.sql("update product_version set params = '{}' where product_code = ?")
                        .param(code)
                        .update())
                .hasMessageContaining("what was published does not change");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into product_version
                        select product_code, 2, lender_id, name, params, status, effective_from + 30, effective_to,
                               drafted_by, submitted_by, published_by, published_at, return_reason, version
                          from product_version where product_code = ?
                        """).param(code).update()).hasMessageContaining("offered_once_a_day");
    }

    @Test
    void aRetiredVersionMakesRoomForTheNextAndItsLoansKeepIt() {
        var code = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(code, customer, 1_000_00, 3);
        var today = clock.today();
        var retirement = "/products/%s/versions/1/retirement".formatted(code);
        maker().post(retirement, Map.of("lastDay", today.minusDays(2))).isRefused(409, "LAST_DAY_OUT_OF_RANGE");
        maker().post(retirement, Map.of("lastDay", today))
                .isOk()
                .has("status", "RETIRED")
                .has("effectiveTo", today);
        quote(UUID.randomUUID(), code, customer, 1_000_00, 3).isOk();
        maker().post(retirement, Map.of("lastDay", today.minusDays(1))).isOk();
        quote(UUID.randomUUID(), code, customer, 1_000_00, 3).isRefused(404, "PRODUCT_UNKNOWN");
        draft(code, 2, params(Map.of("effectiveFrom", today.toString()))).isOk();
        submit(code, 2).isOk();
        publish(code, 2).isOk();
        quote(UUID.randomUUID(), code, customer, 1_000_00, 3).isOk().has("productVersion", 2);
        loanNote(loan).has("productVersion", 1);
        payoffQuote(UUID.randomUUID(), payoffWish(code, customer, loan)).isOk();
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
    void anExportedVersionIsImportedAsADraftOfTheSameContent() {
        var code = product(Map.of("downPaymentPercent", 20, "daysOff", "NEXT_WORKDAY"));
        var path = "/products/%s/versions/%d/export";
        var file = (ObjectNode) maker().get(path.formatted(code, 1)).isOk().json();
        maker().post("/products/imports", file.toString()).isOk().has("status", "PUBLISHED");
        maker().post("/products/imports", file.put("versionNo", 2).toString())
                .isOk()
                .has("status", "DRAFT");
        assertThat(maker().get(path.formatted(code, 2)).isOk().json()).isEqualTo(file);
        file.withObject("params").put("billDay", 31);
        maker().post("/products/imports", file.toString()).isRefused(400, "INVALID_FIELDS");
        maker().get(path.formatted(code, 3)).isRefused(404, "PRODUCT_UNKNOWN");
    }

    @Test
    void theSchemaOfTheParametersIsServed() {
        maker().get("/products/params-schema").isOk().has("type", "object").has("properties.billDay.maximum", 28);
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
        submit(code, 1).isRefused(409, "PRODUCT_NOT_PUBLISHABLE").has("errors.0.rule", rule);
        maker().get("/products/%s/versions/1/findings".formatted(code)).isOk().has("findings.0.rule", rule);
    }

    private static Map<String, Object> ahead(List<String> modes, long minAmountFen) {
        var prepayment = Map.of("modes", modes, "minAmountFen", minAmountFen);
        return Map.of("earlyPayoff", Map.of("allowed", true, "interest", "TO_DAY", "prepayment", prepayment));
    }

    private static Map<String, Object> tier(int termCount, String tier, String percent) {
        return Map.of("termCount", termCount, "priceTier", tier, "annualRatePercent", percent);
    }

    private static Map<String, Object> range(String from, String to) {
        return Map.of("fromPercent", from, "toPercent", to);
    }

    private static Map<String, Object> fee(int termCount, String percent) {
        return Map.of("termCount", termCount, "priceTier", "STANDARD", "feeRatePerPeriodPercent", percent);
    }
}
