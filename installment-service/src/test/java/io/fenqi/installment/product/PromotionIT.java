package io.fenqi.installment.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Promotions: rules, two people, what quote and loan note say of them, and what a refund charges afterwards. */
class PromotionIT extends InstallmentIT {

    private static final List<Map<String, Object>> FREE = List.of(Map.of("termCount", 3, "priceTier", "STANDARD"));

    @Test
    void aFreePromotionIsQuotedBookedAndKeptByTheLoan() {
        var code = product(Map.of());
        published(code, 1, Map.of());
        var customer = UUID.randomUUID();
        var usual = quote(UUID.randomUUID(), code, customer, 1_000_00, 12).isOk();
        assertThat(usual.at("promotion").isNull()).isTrue();
        usual.has("annualRatePercent", "12");

        var quoteId = UUID.randomUUID();
        quote(quoteId, code, customer, 1_000_00, 3)
                .isOk()
                .has("totalInterestFen", 0)
                .has("annualCostSimplePercent", "0.0000")
                .has("promotion.no", 1)
                .has("promotion.name", "Three months free")
                .has("promotion.subsidyFen", 20_07)
                .has("promotion.subsidies.0.payer", "MERCHANT")
                .has("promotion.subsidies.0.amountFen", 14_04)
                .has("promotion.subsidies.1.payer", "LENDER")
                .has("promotion.subsidies.1.amountFen", 6_03);
        var loan = UUID.randomUUID();
        book(loan, booking(quoteId, customer, false))
                .isOk()
                .has("promotionNo", 1)
                .has("installments.0.interestDueFen", 0);

        retire(code, 1, clock.today().minusDays(1)).isOk().has("status", "RETIRED");
        quote(UUID.randomUUID(), code, customer, 1_000_00, 3).isOk().has("totalInterestFen", 20_07);
        refund(loan, customer, 400_00, false).isOk().has("interestReversedFen", 0);
        loanNote(loan).has("installments.0.interestDueFen", 0).has("outstandingPrincipalFen", 600_00);
    }

    @Test
    void itHoldsAtItsMerchantsOnly() {
        var code = product(Map.of());
        published(code, 1, Map.of("merchantNos", List.of("898310072970999")));
        quote(UUID.randomUUID(), code, UUID.randomUUID(), 1_000_00, 3).isOk().has("totalInterestFen", 20_07);
        published(code, 2, Map.of("merchantNos", List.of(MERCHANT)));
        quote(UUID.randomUUID(), code, UUID.randomUUID(), 1_000_00, 3).isOk().has("promotion.no", 2);
    }

    @Test
    void ofSeveralTheCheapestCounts() {
        var code = product(Map.of());
        published(code, 1, Map.of("prices", List.of(annual(3, "6"))));
        published(code, 2, Map.of("prices", List.of(annual(3, "3"))));
        published(code, 3, Map.of("prices", List.of(annual(3, "9"))));
        quote(UUID.randomUUID(), code, UUID.randomUUID(), 1_000_00, 3).isOk().has("promotion.no", 2);
    }

    @Test
    void whatBreaksARuleIsNotSubmitted() {
        var code = product(Map.of());
        refused(code, Map.of("prices", List.of(annual(3, "12"))), "cheaper");
        refused(code, Map.of("prices", List.of(annual(6, "3"))), "offered");
        refused(code, Map.of("to", "2026-01-01"), "range");
        refused(code, Map.of("subsidy", List.of(share("LENDER", 90))), "complete");
        refused(code, Map.of("subsidy", List.of(share("LENDER", 50), share("LENDER", 50))), "once");
    }

    @Test
    void whoWroteItCannotPublishItAndPublishedItStays() {
        var code = product(Map.of());
        promotion(code, 1, terms(Map.of())).isOk().has("status", "DRAFT");
        var path = "/products/%s/promotions/1/".formatted(code);
        maker().post(path + "submission", null).isOk();
        maker().post(path + "publication", null).isRefused(409, "SAME_PERSON");
        checker().post(path + "return", Map.of("reason", "shorter")).isOk().has("status", "DRAFT");
        maker().post(path + "submission", null).isOk();
        checker().post(path + "publication", null).isOk().has("status", "PUBLISHED");
        promotion(code, 1, terms(Map.of())).isOk().has("status", "PUBLISHED");
        promotion(code, 1, terms(Map.of("name", "Other"))).isRefused(409, "NOT_A_DRAFT");
        as.caller(ServiceName.ADMIN)
                .get("/products/%s/promotions".formatted(code))
                .isOk()
                .has("items.0.publishedBy", "OPERATOR:checker");
        maker().post("/products/%s/promotions/7/submission".formatted(code), null)
                .isRefused(404, "PROMOTION_UNKNOWN");
    }

    private void published(String code, int no, Map<String, Object> changes) {
        promotion(code, no, terms(changes)).isOk();
        var path = "/products/%s/promotions/%d/".formatted(code, no);
        maker().post(path + "submission", null).isOk().has("status", "REVIEW");
        checker().post(path + "publication", null).isOk().has("status", "PUBLISHED");
    }

    private void refused(String code, Map<String, Object> changes, String rule) {
        promotion(code, 9, terms(changes)).isOk();
        maker().post("/products/%s/promotions/9/submission".formatted(code), null)
                .isRefused(409, "PROMOTION_NOT_PUBLISHABLE")
                .has("errors.0.rule", rule);
    }

    private Answer retire(String code, int no, LocalDate lastDay) {
        return maker().post(
                        "/products/%s/promotions/%d/retirement".formatted(code, no),
                        Map.of("lastDay", lastDay.toString()));
    }

    private Answer promotion(String code, int no, Map<String, Object> terms) {
        return maker().put("/products/%s/promotions/%d".formatted(code, no), terms);
    }

    private Map<String, Object> terms(Map<String, Object> changes) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "Three months free");
        terms.put("from", clock.today().minusDays(10).toString());
        terms.put("to", clock.today().plusDays(10).toString());
        terms.put("prices", FREE);
        terms.put("subsidy", List.of(share("MERCHANT", 70), share("LENDER", 30)));
        terms.putAll(changes);
        return terms;
    }

    private static Map<String, Object> share(String payer, int percent) {
        return Map.of("payer", payer, "percent", percent);
    }
}
