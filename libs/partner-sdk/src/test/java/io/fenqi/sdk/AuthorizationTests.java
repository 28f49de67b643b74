package io.fenqi.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTests {
    private static final String SIGNATURE = "A".repeat(340) + "==";
    private static final String PARTS =
            "app_id=\"APP-1\",nonce_str=\"0123456789abcdef\",timestamp=\"1796090400\",serial_no=\"ABCDEF0123\"";

    @Test
    void theOrderOfThePartsIsFree() {
        var shuffled = "FENQI-RSA-SHA256 signature=\"%s\", %s".formatted(SIGNATURE, PARTS);

        assertThat(Authorization.parse(shuffled))
                .contains(new Authorization(
                        Scheme.RSA, "APP-1", "0123456789abcdef", 1_796_090_400, "ABCDEF0123", SIGNATURE));
    }

    @Test
    void whatIsWrittenIsRead() {
        var written = new Authorization(Scheme.SM2, "APP_2", "0123456789abcdef", 0, "ABCDEF0123", SIGNATURE);

        assertThat(Authorization.parse(written.header())).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer x",
                "FENQI-RSA-SHA256",
                "FENQI-RSA-SHA256 ",
                "fenqi-rsa-sha256 {parts},{signature}",
                "FENQI-RSA-SHA1 {parts},{signature}",
                "FENQI-RSA-SHA256 {parts}",
                "FENQI-RSA-SHA256 {parts},{signature},",
                "FENQI-RSA-SHA256 {parts},{signature},{signature}",
                "FENQI-RSA-SHA256 {parts},{signature},more=\"1\"",
                "FENQI-RSA-SHA256 {parts},app_id=\"APP-1\"",
                "FENQI-RSA-SHA256 {parts},signature=\"short\"",
                "FENQI-RSA-SHA256 {parts},signature=\"\u00c4{signature}\"",
                "FENQI-RSA-SHA256 app_id=\"A P\",nonce_str=\"0123456789abcdef\",timestamp=\"1\",serial_no=\"ABCDEF01\",{signature}",
                "FENQI-RSA-SHA256 app_id=\"APP\",nonce_str=\"tooshort\",timestamp=\"1\",serial_no=\"ABCDEF01\",{signature}",
                "FENQI-RSA-SHA256 app_id=\"APP\",nonce_str=\"0123456789abcdef\",timestamp=\"-1\",serial_no=\"ABCDEF01\",{signature}",
                "FENQI-RSA-SHA256 app_id=\"APP\",nonce_str=\"0123456789abcdef\",timestamp=\"\u0661\",serial_no=\"ABCDEF01\",{signature}",
                "FENQI-RSA-SHA256 app_id=\"APP\",nonce_str=\"0123456789abcdef\",timestamp=\"999999999999\",serial_no=\"ABCDEF01\",{signature}"
            })
    void whatIsNotExactlyAHeaderIsNone(String text) {
        var header = text.replace("{parts}", PARTS).replace("{signature}", "signature=\"%s\"".formatted(SIGNATURE));

        assertThat(Authorization.parse(header)).isEmpty();
    }
}
