package io.fenqi.partnergateway.interfacelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ShownTests {
    private final Shown shown = new Shown(JsonMapper.shared());

    @Test
    void idsCodesDatesAndAmountsAreSeen() {
        var body = "{\"id\":\"01900000-0000-7000-8000-0000000000c1\",\"status\":\"ACTIVE\",\"productCode\":\"P-12\","
                + "\"amountFen\":123456789,\"on\":\"2026-12-01\",\"at\":\"2026-12-01T10:00:00+08:00\",\"x\":true,\"n\":null}";

        assertThat(shown.of(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"11010519491231002X\"}",
                "{\"a\":6222021234567890123}",
                "{\"a\":[\"6222021234567890123\"]}",
                "{\"a\":{\"b\":\"13800000000\"}}",
                "{\"a\":13800000000}",
                "{\"a\":\"card 6222-0212-3456-7890\"}",
                "{\"smsCode\":\"123456\"}",
                "{\"smsCode\":123456}",
                "{\"a\":\"123456\"}",
                "{\"a\":\"SMS123456\"}",
                "{\"name\":\"ZHANGSAN\"}",
                "{\"a\":\"张三\"}",
                "{\"pin\":1234}",
                "{\"PASSWORD\":\"SECRET\"}",
                "{\"a\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}",
                "{\"6222021234567890123\":1}",
                "{\"a\":\"2026-12-01T138000000001234Z\"}",
                "\"6222021234567890123\"",
                "6222021234567890123 and no JSON"
            })
    void whatMayBeSomebodysIsNot(String body) {
        assertThat(shown.of(body))
                .doesNotContainPattern("\\d{6}|1234|SECRET|ZHANG|张|whsec")
                .isNotEqualTo(body);
    }

    @Test
    void aLongBodyIsCut() {
        assertThat(shown.of("[" + "1,".repeat(5_000) + "1]")).hasSize(4_000);
    }

    @Test
    void aNumberThatIsSomebodysIsHidden() {
        assertThat(Shown.number("11010519491231002X")).isEqualTo("***(18)");
        assertThat(Shown.number("13800000000")).isEqualTo("***(11)");
        assertThat(Shown.number("PO-20261201-7")).isEqualTo("PO-20261201-7");
    }
}
