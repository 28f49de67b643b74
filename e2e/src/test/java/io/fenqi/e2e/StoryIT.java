package io.fenqi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.Console;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteSettings;
import io.fenqi.standalone.story.MonthOfBusiness;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./fenqi demo} tells, on a suite of its own: every claim it makes holds, and so do the books behind it. */
@Order(1)
class StoryIT {
    @TempDir
    private Path data;

    @Test
    void aMonthOfBusinessHolds() {
        var told = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(told, true, StandardCharsets.UTF_8));
        try (var suite = Suite.start(SuiteSettings.forTests(data))) {
            boolean held = new MonthOfBusiness().tell(suite, console);
            assertThat(held).as(told.toString(StandardCharsets.UTF_8)).isTrue();
            BooksAgree.check(suite);
        }
    }
}
