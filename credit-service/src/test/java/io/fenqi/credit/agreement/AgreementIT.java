package io.fenqi.credit.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.CreditIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementIT extends CreditIT {
    private final String code =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final UUID viewId = UUID.randomUUID();
    private final UUID signatureId = UUID.randomUUID();
    private UUID customerId;

    @BeforeEach
    void someone() {
        customerId = newCustomer();
        publish(1, "额度 {{limit}} 元", LocalDate.of(2026, 1, 1)).isOk();
    }

    private Answer publish(int versionNo, String text, LocalDate from) {
        return admin().put(
                        "/agreement-templates/%s/versions/%d".formatted(code, versionNo),
                        Map.of(
                                "type",
                                "COST_DISCLOSURE",
                                "language",
                                "zh-CN",
                                "title",
                                "综合融资成本明示表",
                                "body",
                                text,
                                "effectiveFrom",
                                from.toString(),
                                "minReadingSeconds",
                                10));
    }

    private Answer show(int versionNo, Map<String, Object> figures) {
        return partner()
                .put(
                        "/agreement-views/" + viewId,
                        Map.of(
                                "customerId",
                                customerId,
                                "templateCode",
                                code,
                                "templateVersion",
                                versionNo,
                                "figures",
                                figures));
    }

    private Answer sign() {
        return partner().put("/agreement-signatures/" + signatureId, signature(viewId, customerId));
    }

    @Test
    void shownTextCarriesTheFiguresAndItsHash() {
        show(1, Map.of("limit", "5000.00"))
                .isOk()
                .has("renderedText", "额度 5000.00 元")
                .has("renderedHash", TemplateText.hash("额度 5000.00 元"));
        show(1, Map.of("limit", "5000.00")).isOk();
        show(1, Map.of("limit", "9000.00")).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void textNamesPeopleAndIsNotReadableInTheDatabase() {
        show(1, Map.of("limit", "5000.00")).isOk();

        var row = jdbc.sql("select v::text from agreement_view v where id = ?")
                .param(viewId)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("5000.00").doesNotContain("额度");
    }

    @Test
    void contractWithAHoleIsNotShown() {
        show(1, Map.of()).isRefused(400, "FIGURE_MISSING").has("errors.0.field", "figures.limit");
    }

    @Test
    void serverEnforcesTheReadingTimeWhateverThePageSays() {
        show(1, Map.of("limit", "5000.00")).isOk();

        clock.moveBy(Duration.ofSeconds(5));
        partner()
                .put(
                        "/agreement-signatures/" + signatureId,
                        Map.of(
                                "viewId",
                                viewId,
                                "customerId",
                                customerId,
                                "ip",
                                "203.0.113.7",
                                "userAgent",
                                "H5",
                                "readSeconds",
                                3600))
                .isRefused(409, "READING_TIME_NOT_OVER");
        clock.moveBy(Duration.ofSeconds(5));
        sign().isOk().has("templateCode", code).has("templateVersion", 1);
        sign().isOk();
    }

    @Test
    void signatureIsEvidenceThatCanBeCheckedLater() {
        show(1, Map.of("limit", "5000.00")).isOk();
        clock.moveBy(Duration.ofSeconds(10));
        sign().isOk().has("renderedHash", TemplateText.hash("额度 5000.00 元"));
        publish(2, "另一份", LocalDate.of(2026, 1, 1)).isOk();
        partner()
                .get("/agreement-signatures?customerId=" + customerId)
                .isOk()
                .has("items.0.id", signatureId)
                .has("items.0.type", "COST_DISCLOSURE");

        admin().get("/agreement-signatures/" + signatureId)
                .isOk()
                .has("renderedText", "额度 5000.00 元")
                .has("hashAgrees", true)
                .has("customerId", customerId)
                .has("ip", "203.0.113.7");
        for (var table : List.of("agreement_template", "agreement_view", "agreement_signature")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(
                        () -> jdbc.sql("update agreement_signature set ip = ''").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatWasShownIsSignedOnceAndByTheOneItWasShownTo() {
        show(1, Map.of("limit", "5000.00")).isOk();
        clock.moveBy(Duration.ofSeconds(10));

        partner()
                .put("/agreement-signatures/" + signatureId, signature(viewId, newCustomer()))
                .isRefused(404, "VIEW_NOT_FOUND");
        sign().isOk();
        partner()
                .put("/agreement-signatures/" + UUID.randomUUID(), signature(viewId, customerId))
                .isRefused(409, "VIEW_ALREADY_SIGNED");
    }

    @Test
    void whatWasShownYesterdayMustBeShownAgain() {
        show(1, Map.of("limit", "5000.00")).isOk();
        clock.moveBy(Duration.ofHours(25));

        sign().isRefused(409, "VIEW_TOO_OLD");
    }

    @Test
    void publishedVersionNeverChangesAndTheNewestInForceIsTheOneToSign() {
        publish(1, "额度 {{limit}} 元", LocalDate.of(2026, 1, 1)).isOk();
        publish(1, "别的", LocalDate.of(2026, 1, 1)).isRefused(422, "TEMPLATE_IMMUTABLE");
        show(1, Map.of("limit", "1")).isOk();
        publish(2, "新版", LocalDate.of(2026, 1, 1)).isOk();
        publish(3, "将来", clock.today().plusDays(400)).isOk();
        clock.moveBy(Duration.ofSeconds(10));

        sign().isRefused(409, "TEMPLATE_NOT_CURRENT");
        partner()
                .put(
                        "/agreement-views/" + UUID.randomUUID(),
                        Map.of("customerId", customerId, "templateCode", code, "templateVersion", 3))
                .isRefused(409, "TEMPLATE_NOT_CURRENT");
        partner()
                .put(
                        "/agreement-views/" + UUID.randomUUID(),
                        Map.of("customerId", customerId, "templateCode", code, "templateVersion", 9))
                .isRefused(404, "TEMPLATE_NOT_FOUND");
        assertThat(partner()
                        .get("/agreement-templates?type=COST_DISCLOSURE")
                        .isOk()
                        .at("items")
                        .valueStream()
                        .filter(item -> item.get("code").asString().equals(code))
                        .map(item -> item.get("version").asInt()))
                .containsExactly(2);
    }
}
