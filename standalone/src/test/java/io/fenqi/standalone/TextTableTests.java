package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTests {
    @Test
    void figuresStandToTheRightAndTextToTheLeft() {
        var table = new TextTable(
                List.of(List.of("lender", "left"), List.of("BANK", "1,000.00"), List.of("MICRO_LENDER", "5.00")));
        assertThat(table.lines())
                .containsExactly(
                        "lender             left", //
                        "BANK           1,000.00",
                        "MICRO_LENDER       5.00");
    }

    @Test
    void aChineseCharacterTakesTwoCells() {
        var table = new TextTable(List.of(List.of("商户", "x"), List.of("abcd", "y"), List.of("老王面馆", "z")));
        assertThat(table.lines()).containsExactly("商户       x", "abcd       y", "老王面馆   z");
    }

    @Test
    void rowsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> new TextTable(List.of(List.of("a", "b"), List.of("c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
