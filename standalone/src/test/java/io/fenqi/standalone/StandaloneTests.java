package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class StandaloneTests {
    @Test
    void aDemoWithoutAStoryIsRefused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Standalone.stories(ClassLoader.getPlatformClassLoader()))
                .withMessageContaining("no story");
    }

    @Test
    void theStoryIsOnTheClassPath() {
        assertThat(Standalone.stories(Standalone.class.getClassLoader())).isNotEmpty();
    }
}
