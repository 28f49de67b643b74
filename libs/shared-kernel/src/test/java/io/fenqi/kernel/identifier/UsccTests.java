package io.fenqi.kernel.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTests {

    private static final String VALID = "91350100M000100Y43";
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final RandomGenerator random = new Random(20261205);

    /** Requirements 5.1. */
    @Test
    void knowsThePublicVectors() {
        assertThat(Uscc.isValid(VALID)).isTrue();
        assertThat(Uscc.isValid("91350100M000100Y44")).isFalse();
    }

    @Test
    void isKeptInUpperCaseAndMaskedOnDemand() {
        assertThat(Uscc.parse("91350100m000100y43")).contains(new Uscc(VALID));
        assertThat(new Uscc(VALID).masked()).isEqualTo("9135**********0Y43");
        assertThatIllegalArgumentException().isThrownBy(() -> new Uscc("91350100m000100y43"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "91350100M000100Y4", "91350100M000100Y433", " 91350100M000100Y43", "91350100M000100Y43\n",
                "9135010OM000100Y43", "91350100I000100Y43", "９1350100M000100Y43", "91350100M000100ſ43", "统一社会信用代码"
            })
    void garbageIsNoCodeAndNoException(String text) {
        assertThat(Uscc.parse(text)).isEmpty();
    }

    @Test
    void everyBodyHasTheOneCheckCharacterOfTheOracle() {
        for (int round = 0; round < 1_000; round++) {
            var body = randomCode().substring(0, 17);
            var codes =
                    CHARACTERS.chars().mapToObj(check -> body + (char) check).toList();
            var valid = codes.stream().filter(Uscc::isValid).toList();
            assertThat(valid)
                    .hasSize(1)
                    .isEqualTo(
                            codes.stream().filter(CreditCodeUtil::isCreditCode).toList());
        }
    }

    @Test
    void agreesWithTheOracleOnRandomCodes() {
        int valid = 0;
        for (int round = 0; round < 60_000; round++) {
            var code = randomCode();
            boolean expected = CreditCodeUtil.isCreditCode(code);
            assertThat(Uscc.isValid(code)).as(code).isEqualTo(expected);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).as("one in 31 by chance").isBetween(1_000, 3_000);
    }

    private String randomCode() {
        var code = new StringBuilder("91%06d".formatted(random.nextInt(1_000_000)));
        while (code.length() < 18) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }
}
