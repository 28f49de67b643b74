package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {
    @Test
    void theDemoKeepsItsBooksApart() {
        assertThat(Options.parse("demo", "--data=/x").folders().store()).isEqualTo("demo");
        assertThat(Options.parse("up", "--data=/x").folders().store()).isEqualTo("suite");
    }

    @Test
    void settingsAreRead() {
        var options = Options.parse("up", "--processes", "--data=/x", "--postgres-port=6000");
        assertThat(options).isEqualTo(new Options(Options.Command.UP, Path.of("/x"), 6000, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--procesess", "dwon", "--postgres-port=0", "--postgres-port=70000", "--postgres-port=x"})
    void whatIsNotKnownIsRefusedByOneSentence(String word) {
        assertThatThrownBy(() -> Options.parse(word)).isInstanceOf(StartRefused.class);
    }

    @Test
    void onlyTheDemoHasAnExit() {
        assertThatThrownBy(() -> Options.parse("up", "--exit")).hasMessage("--exit belongs to demo.");
    }
}
