package io.fenqi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTests {
    @Test
    void aFullPageSaysWhereToGoOn() {
        assertThat(Page.of(List.of("a", "b"), 2, Function.identity()).nextAfter())
                .isEqualTo("b");
    }

    @Test
    void fewerThanAskedForIsTheEnd() {
        assertThat(Page.of(List.of("a"), 2, Function.identity()).nextAfter()).isNull();
        assertThat(Page.of(List.of(), 2, Function.identity()).nextAfter()).isNull();
    }
}
