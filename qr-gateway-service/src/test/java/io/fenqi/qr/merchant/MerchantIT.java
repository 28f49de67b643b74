package io.fenqi.qr.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.qr.QrGatewayIT;
import io.fenqi.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Merchants come in through checks and states, and their people's data stays hidden (MER-01 to MER-06). */
class MerchantIT extends QrGatewayIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    private final String path = "/merchants/7777%011d".formatted(NUMBERS.incrementAndGet());

    @Test
    void personalDataIsMaskedOutsideAndEncryptedInside() {
        var view = ops().put(path, merchantBody()).isOk();

        assertThat(view.text()).doesNotContain("11010519491231002X", "6226090000000048", "张三");
        var row = jdbc.sql("select * from merchant where merchant_no = :no")
                .param("no", path.substring(11))
                .query()
                .singleRow();
        assertThat(row.toString()).doesNotContain("11010519491231002X", "6226090000000048", "张三");
    }

    @Test
    void settlementReadsTheAccountInClear() {
        ops().put(path, merchantBody()).isOk();

        as.caller("settlement-service")
                .get(path + "/settlement-terms")
                .isOk()
                .has("settleAccountNo", "6226090000000048")
                .has("feeRatePercent", "0.38")
                .has("holdSettlement", false);
        as.caller("admin-web").get(path + "/settlement-terms").hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "uscc, 91350100M000100Y44, uscc",
        "legalPersonResidentId, 110105194912310021, legalPersonResidentId",
        "settleBankCnaps, 102100099997, settleBankCnaps",
        "settleAccountName, 李四, settleAccountName"
    })
    void checkDigitsAndNamesAreProved(String field, String value, String wrong) {
        var answer = ops().put(path, with(field, value)).isRefused(422, "MERCHANT_INVALID");

        assertThat(answer.at("errors.0.field").asString()).isEqualTo(wrong);
        assertThat(answer.text()).doesNotContain(value);
        ops().get(path).isRefused(404, "MERCHANT_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"mcc, 57", "region, ABC", "settleAccountNo, 12AB5", "feeRatePercent, -1", "feeRatePercent, 0.12345"})
    void formsAreProved(String field, String value) {
        ops().put(path, with(field, value)).isRefused(400, "INVALID_FIELDS");
    }

    @Test
    void numbersOfFifteenDigitsOnly() {
        ops().put("/merchants/12345678901234", merchantBody()).hasStatus(400);
    }

    @Test
    void aPersonalAccountIsTheLegalPersons() {
        ops().put(path, with("settleAccountName", "张三")).isOk().has("settleAccountType", "PERSONAL");
    }

    @Test
    void livesThroughItsStates() {
        ops().put(path, merchantBody()).isOk().has("status", "DRAFT");
        review("APPROVE").isRefused(409, "MERCHANT_STATE");
        ops().post(path + "/submission", null).isOk().has("status", "REVIEW");
        review("REJECT").isOk().has("status", "REJECTED").has("statusReason", "looked at");
        ops().put(path, with("shortName", "星河")).isOk().has("status", "DRAFT");
        ops().post(path + "/submission", null).isOk();
        review("APPROVE").isOk().has("status", "ACTIVE");
        review("APPROVE").isOk().has("status", "ACTIVE");
        ops().put(path, with("shortName", "别的")).isRefused(409, "MERCHANT_STATE");
        ops().put(path, with("shortName", "星河")).isOk();
        suspend(true).isOk().has("status", "SUSPENDED").has("holdSettlement", true);
        suspend(false).isOk().has("holdSettlement", false);
        ops().post(path + "/resumption", null).isOk().has("status", "ACTIVE");
        ops().post(path + "/closure", Map.of("reason", "left")).isOk().has("status", "CLOSED");
        ops().post(path + "/resumption", null).isRefused(409, "MERCHANT_STATE");
    }

    @Test
    void noProductWithoutAnAgreement() {
        ops().put(path, merchantBody()).isOk();

        var enrolment = path + "/enrolments/PROD-1";
        ops().put(enrolment, Map.of("effectiveFrom", "2026-11-01")).isRefused(409, "ACCEPTANCE_AGREEMENT_MISSING");
        sign(path.substring(11));
        ops().put(enrolment, Map.of("effectiveFrom", "2026-11-01")).isOk();
        ops().put(enrolment, Map.of("effectiveFrom", "2026-11-02", "effectiveTo", "2026-11-01"))
                .isRefused(422, "MERCHANT_INVALID");
    }

    @Test
    void anAgreementIsNotRewritten() {
        ops().put(path, merchantBody()).isOk();
        var agreement = path + "/acceptance-agreements/" + UUID.randomUUID();
        var body = new LinkedHashMap<String, Object>(
                Map.of("version", "1", "signedOn", "2026-11-01", "channel", "E_SIGN", "evidence", "e/1"));
        ops().put(agreement, body).isOk();
        ops().put(agreement, body).isOk();

        body.put("evidence", "e/2");
        ops().put(agreement, body).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void manyAreEnrolledAtOnceShownBeforeAndTakenBack() {
        var open = shop();
        var draft = path.substring(11);
        ops().put(path, merchantBody()).isOk();
        var unknown = "999999999999999";
        var batch = "/enrolment-batches/" + UUID.randomUUID();
        var body = Map.of(
                "productCode", "PROD-24",
                "effectiveFrom", "2026-11-01",
                "merchantNos", List.of(open.merchantNo(), draft, unknown, open.merchantNo()));

        var preview = ops().post(batch + "/preview", body).isOk();
        assertThat(productsAt(open)).doesNotContain("PROD-24");
        var first = ops().put(batch, body).isOk();
        var again = ops().put(batch, body).isOk();

        assertThat(first.json()).isEqualTo(preview.json()).isEqualTo(again.json());
        assertThat(first.at("items").toString())
                .contains("ENROLLED", "MERCHANT_NOT_ACTIVE", "MERCHANT_NOT_FOUND")
                .doesNotContain("ALREADY_ENROLLED");
        assertThat(productsAt(open)).contains("PROD-24");
        ops().post(batch + "/rollback", null).isOk().has("count", 1);
        assertThat(productsAt(open)).doesNotContain("PROD-24").contains(PRODUCT);
        ops().put(batch, body).isOk();
        assertThat(productsAt(open)).doesNotContain("PROD-24");
    }

    private String productsAt(Shop shop) {
        return ops().post("/code-resolutions", Map.of("text", shop.staticCode()))
                .isOk()
                .at("productCodes")
                .toString();
    }

    @Test
    void aTerminalNeedsItsStore() {
        ops().put(path, merchantBody()).isOk();

        ops().put(path + "/terminals/00000009", Map.of("storeNo", "S9")).isRefused(404, "STORE_NOT_FOUND");
    }

    @Test
    void listsAreBoundedAndGoOnByCursor() {
        ops().put(path, merchantBody()).isOk();
        ops().put("/merchants/7777%011d".formatted(NUMBERS.incrementAndGet()), merchantBody())
                .isOk();

        var page = ops().get("/merchants?limit=1&after=777700000000000&status=DRAFT")
                .isOk();
        assertThat(page.json().path("items")).hasSize(1);
        var next = ops().get("/merchants?limit=1&after=" + page.at("nextAfter").asString())
                .isOk();
        assertThat(next.at("items.0.merchantNo").asString())
                .isGreaterThan(page.at("items.0.merchantNo").asString());
        ops().get("/merchants?limit=201").hasStatus(400);
    }

    @Test
    void theSettlementAccountChangesForTheNextBatch() {
        ops().put(path, merchantBody()).isOk();
        var account = Map.of(
                "settleAccountNo", "6217000000000000001",
                "settleAccountName", "上海星河电器有限公司",
                "settleBankCnaps", "308584000013");

        ops().put(path + "/settlement-account", account).isOk();

        as.caller("settlement-service").get(path + "/settlement-terms").has("settleBankCnaps", "308584000013");
    }

    private Answer review(String outcome) {
        return ops().post(path + "/review", Map.of("outcome", outcome, "reason", "looked at"));
    }

    private Answer suspend(boolean holdSettlement) {
        return ops().post(path + "/suspension", Map.of("reason", "check", "holdSettlement", holdSettlement));
    }

    private static Map<String, Object> with(String field, String value) {
        var body = merchantBody();
        body.put(field, value);
        return body;
    }
}
