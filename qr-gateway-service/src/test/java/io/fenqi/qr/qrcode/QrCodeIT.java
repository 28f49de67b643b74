package io.fenqi.qr.qrcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.qr.QrGatewayIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes lead to their merchant as long as they may, and to nobody else (QRG-01 to QRG-07, MER-04). */
class QrCodeIT extends QrGatewayIT {
    @Autowired
    JdbcClient jdbc;

    @Test
    void aPrintedCodeLeadsToItsMerchant() {
        var shop = shop();

        resolve(shop.staticCode())
                .isOk()
                .has("source", "EMV")
                .has("kind", "STATIC")
                .has("merchantNo", shop.merchantNo())
                .has("terminalNo", "00000001")
                .has("merchantName", "星河电器")
                .has("productCodes", "[\"PROD-12\"]");
    }

    @Test
    void anOwnLinkLeadsThereToo() {
        var shop = shop();
        var code = put(UUID.randomUUID(), codeBody(shop.merchantNo(), "STATIC", "URL"))
                .isOk();

        resolve(code.at("text").asString()).isOk().has("source", "OWN_URL").has("merchantNo", shop.merchantNo());
    }

    @Test
    void anAcquirersPrintIsBoundOnce() {
        var shop = shop();
        var number = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        var existing = "https://qr.95516.com/48020000/01" + number;
        var body = codeBody(shop.merchantNo(), "STATIC", "EXISTING");
        body.put("existingText", existing);
        resolve(existing).isRefused(404, "CODE_UNKNOWN");

        put(UUID.randomUUID(), body).isOk();

        resolve(existing).isOk().has("source", "UNIONPAY_URL").has("merchantNo", shop.merchantNo());
        put(UUID.randomUUID(), body).isRefused(409, "CODE_ALREADY_BOUND");
    }

    @Test
    void anOrderHasItsAmountUntilItExpires() {
        var shop = shop();
        var order = order(shop, 3_000_00);

        resolve(order.at("text").asString()).isOk().has("kind", "DYNAMIC").has("amountFen", 3_000_00);
        clock.moveBy(Duration.ofMinutes(11));
        resolve(order.at("text").asString()).isRefused(409, "CODE_EXPIRED");
    }

    @Test
    void nobodyMakesAnOrderOutOfAPrint() {
        var shop = shop();
        var order = order(shop, 3_000_00).at("text").asString();

        var cheaper = changed(order, "54073000.00", "54070300.00");
        resolve(cheaper).isRefused(404, "CODE_UNKNOWN");
        var claimed = changed(shop.staticCode(), "010211", "010212");
        resolve(claimed).isOk().has("kind", "STATIC");
        var elsewhere = changed(shop.staticCode(), shop.merchantNo(), shop().merchantNo());
        resolve(elsewhere).isRefused(404, "CODE_UNKNOWN");
    }

    @Test
    void disabledAndReplacedCodesAreDead() {
        var shop = shop();
        var first = put(UUID.randomUUID(), codeBody(shop.merchantNo(), "STATIC", "EMV"))
                .isOk();
        var second = put(UUID.randomUUID(), codeBody(shop.merchantNo(), "STATIC", "EMV"))
                .isOk();
        var firstPath = "/qr-codes/" + first.at("id").asString();

        ops().post(
                        firstPath + "/replacement",
                        Map.of("replacementId", second.at("id").asString(), "keepWorkingDays", 1))
                .isOk()
                .has("status", "REPLACED");
        resolve(first.at("text").asString()).isOk();
        clock.moveBy(Duration.ofHours(25));
        resolve(first.at("text").asString()).isRefused(409, "CODE_DISABLED");

        ops().post("/qr-codes/" + second.at("id").asString() + "/disablement", null)
                .isOk()
                .has("status", "DISABLED");
        resolve(second.at("text").asString()).isRefused(409, "CODE_DISABLED");
    }

    @Test
    void theCustomerNeverLearnsWhyAMerchantIsClosed() {
        var shop = shop();
        ops().post("/merchants/" + shop.merchantNo() + "/suspension", Map.of("reason", "fraud", "holdSettlement", true))
                .isOk();

        var answer = resolve(shop.staticCode()).isRefused(409, "MERCHANT_NOT_OPEN");
        assertThat(answer.text()).doesNotContainIgnoringCase("fraud").doesNotContainIgnoringCase("suspended");
    }

    @ParameterizedTest
    @CsvSource({
        "https://qr.alipay.com/fkx123, 422, CODE_PERSONAL_ALIPAY, ALIPAY_CODE",
        "wxp://f2f0abc, 422, CODE_WECHAT, WECHAT_PERSONAL_CODE",
        "weixin://wxpay/bizpayurl?pr=x, 422, CODE_WECHAT, WECHAT_ORDER_CODE",
        "101234567890123456, 422, CODE_CONSUMER_PAYMENT, WECHAT_PAYMENT_CODE",
        "2512345678901234, 422, CODE_CONSUMER_PAYMENT, ALIPAY_PAYMENT_CODE",
        "6212345678901234567, 422, CODE_CONSUMER_PAYMENT, UNIONPAY_PAYMENT_CODE",
        "https://example.com/, 422, CODE_FOREIGN_URL, FOREIGN_LINK",
        "00020153031565802CN63040000, 422, CODE_CRC_MISMATCH, CRC_MISMATCH",
        "000201, 422, CODE_MALFORMED, CRC_MISSING"
    })
    void codesOfOthersAreRefusedByName(String text, int status, String code, String rule) {
        resolve(text).isRefused(status, code).has("errors.0.rule", rule);
    }

    @Test
    void longTextsAreRefusedByName() {
        resolve("x".repeat(600)).isRefused(422, "CODE_TOO_LONG");
        resolve("x".repeat(5000)).hasStatus(400);
        resolve("\u0000").isRefused(422, "CODE_MALFORMED");
    }

    @Test
    void theImageIsAPngAndTheSameIdMakesTheSameCode() {
        var shop = shop();
        var id = UUID.randomUUID();
        var body = codeBody(shop.merchantNo(), "STATIC", "EMV");
        var first = put(id, body).isOk();

        assertThat(put(id, body).isOk().json()).isEqualTo(first.json());
        put(id, codeBody(shop.merchantNo(), "STATIC", "URL")).isRefused(422, "REQUEST_ID_REUSED");
        var image = ops().get("/qr-codes/" + id + "/image");
        assertThat(image.headers().firstValue("content-type")).contains("image/png");
        ops().get("/qr-codes/" + id + "/image?pixels=100000").hasStatus(400);
    }

    @Test
    void amountAndExpiryGoWithAnOrderOnly() {
        var shop = shop();
        put(UUID.randomUUID(), codeBody(shop.merchantNo(), "DYNAMIC", "EMV")).isRefused(422, "CODE_MALFORMED");
        var body = codeBody(shop.merchantNo(), "STATIC", "EMV");
        body.put("amountFen", 1);
        put(UUID.randomUUID(), body).isRefused(422, "CODE_MALFORMED");
        body = codeBody(shop.merchantNo(), "STATIC", "EMV");
        body.put("terminalNo", "00000099");
        put(UUID.randomUUID(), body).isRefused(404, "TERMINAL_NOT_FOUND");
    }

    /** A code's claim may be cleaned away: the codes themselves stay. */
    @Test
    void anIdWhoseClaimIsForgottenIsRefused() {
        var id = UUID.randomUUID();
        put(id, codeBody(shop().merchantNo(), "STATIC", "EMV")).isOk();
        jdbc.sql("delete from request_claim where id = ? and forgettable")
                .param(id)
                .update();

        put(id, codeBody(shop().merchantNo(), "STATIC", "EMV")).isRefused(409, "CONCURRENT_CHANGE");
    }

    private Answer order(Shop shop, long amountFen) {
        var body = codeBody(shop.merchantNo(), "DYNAMIC", "EMV");
        body.put("amountFen", amountFen);
        body.put("expiresAt", clock.now().plus(Duration.ofMinutes(10)).toString());
        return put(UUID.randomUUID(), body).isOk();
    }

    private Answer put(UUID id, Map<String, Object> body) {
        return ops().put("/qr-codes/" + id, body);
    }

    private Answer resolve(String text) {
        return as.caller("partner-gateway").post("/code-resolutions", Map.of("text", text));
    }

    /** A forger can compute the checksum, too. */
    private static String changed(String code, String from, String to) {
        var body = code.substring(0, code.length() - 4).replace(from, to);
        int crc = 0xFFFF;
        for (byte next : body.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            crc ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            crc &= 0xFFFF;
        }
        return body + "%04X".formatted(crc);
    }
}
