package io.fenqi.credit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTests {

    @Test
    void everyPlaceIsFilled() {
        assertThat(TemplateText.render(
                        "年化 {{rate}}%，额度 {{limit}} 元，{{rate}}%", Map.of("rate", "13.03", "limit", "5000.00")))
                .isEqualTo("年化 13.03%，额度 5000.00 元，13.03%");
    }

    @Test
    void figuresAreTextAndNotPlacesOrPatterns() {
        assertThat(TemplateText.render("{{a}}", Map.of("a", "$1 {{b}} \\", "b", "no")))
                .isEqualTo("$1 {{b}} \\");
    }

    @Test
    void missingFiguresAreNamed() {
        assertThat(TemplateText.missing("{{b}} {{a}} {{c}} {{ not a place }}", Map.of("c", "1")))
                .containsExactly("a", "b");
    }

    @Test
    void hashIsThatOfEverybodysTools() {
        assertThat(TemplateText.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
