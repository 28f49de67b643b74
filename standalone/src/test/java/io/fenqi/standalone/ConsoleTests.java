package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0.00
            5 | 0.05
            -5 | -0.05
            123456789 | 1,234,567.89
            9223372036854775807 | 92,233,720,368,547,758.07
            """)
    void fenAreShownAsYuanToTheLastDigit(long fen, String yuan) {
        assertThat(Console.yuan(fen)).isEqualTo(yuan);
    }

    @Test
    void aFactThatDoesNotHoldCannotBeOverlooked() {
        var printed = new ByteArrayOutputStream();
        new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)).check(false, "debits = credits");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("FAILED: debits = credits");
    }
}
