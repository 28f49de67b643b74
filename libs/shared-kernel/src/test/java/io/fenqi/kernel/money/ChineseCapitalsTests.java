package io.fenqi.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCapitalsTests {

    /** The first six are the examples of the rules themselves, in the form with the fewest zeros. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "0, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.15, 壹角伍分",
        "1, 壹元整",
        "10, 壹拾元整",
        "11.01, 壹拾壹元零壹分",
        "100.10, 壹佰元壹角整",
        "1001, 壹仟零壹元整",
        "10010, 壹万零壹拾元整",
        "5200, 伍仟贰佰元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "1020300040.56, 壹拾亿贰仟零叁拾万零肆拾元伍角陆分",
        "9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void readsAsTheRulesSay(String yuan, String words) {
        assertThat(ChineseCapitals.of(Money.ofYuan(yuan))).isEqualTo("人民币" + words);
    }

    @Test
    void theWordsSayTheAmountAgain() {
        RandomGenerator random = new Random(20261201);
        for (int i = 0; i < 100_000; i++) {
            long fen = random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(18)));
            if (random.nextBoolean()) {
                long zeros = (long) Math.pow(10, random.nextInt(9));
                fen = fen / zeros * zeros;
            }
            var words = ChineseCapitals.of(Money.ofFen(fen));
            assertThat(fenOf(words.substring(3))).as(words).isEqualTo(fen);
            assertThat(words).doesNotContain("零零").doesNotEndWith("零");
        }
    }

    /** Reads the words by adding up digits times units, unlike they were made. */
    private static long fenOf(String words) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        long fen = 0;
        for (char word : words.toCharArray()) {
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(word);
            if (value >= 0) {
                digit = value;
                continue;
            }
            switch (word) {
                case '拾' -> section += digit * 10;
                case '佰' -> section += digit * 100;
                case '仟' -> section += digit * 1000;
                case '万' -> whole += (section + digit) * 10_000;
                case '亿' -> whole = (whole + section + digit) * 100_000_000;
                case '元' -> fen = (whole + section + digit) * 100;
                case '角' -> fen += digit * 10;
                case '分' -> fen += digit;
                case '整' -> {}
                default -> throw new IllegalArgumentException(words);
            }
            digit = 0;
            if (word == '万' || word == '亿') {
                section = 0;
            }
        }
        return fen;
    }
}
