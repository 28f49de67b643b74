package io.fenqi.kernel.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    /** Requirement SEC-01. */
    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳修, 欧**", "张, *", "\uD842\uDFB7田一, \uD842\uDFB7**", "'', ''"})
    void nameShowsItsFirstCharacter(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void numbersShowTheirEnds() {
        assertThat(Masking.residentId("11010519491231002X")).isEqualTo("110105********002X");
        assertThat(Masking.mobile("13812345678")).isEqualTo("138****5678");
        assertThat(Masking.card("6226090000000048")).isEqualTo("622609******0048");
        assertThat(Masking.card("4222222222222")).isEqualTo("422222***2222");
    }

    @Test
    void shortTextIsHiddenWholly() {
        assertThat(Masking.mobile("13800138")).isEqualTo("********");
        assertThat(Masking.card("1234")).isEqualTo("****");
        assertThat(Masking.residentId("1")).isEqualTo("*");
    }

    @Test
    void missingValueGivesNothing() {
        List<UnaryOperator<String>> masks = List.of(Masking::name, Masking::residentId, Masking::mobile, Masking::card);
        assertThat(masks).allSatisfy(mask -> {
            assertThat(mask.apply(null)).isEmpty();
            assertThat(mask.apply("")).isEmpty();
        });
    }
}
