package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * The rules that can be read only from the source: sizes, visibility, package descriptions (style guide, section 1.0).
 *
 * <p>Median and ninetieth percentile count lines that carry code; the hard stops count every line.
 */
final class SourceRules {
    private static final int LINES_MEDIAN = 60;
    private static final int LINES_OF_NINETY_PERCENT = 150;
    private static final int LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 60;
    /** Below this many types a share or a median says nothing. */
    private static final int TYPES_FOR_STATISTICS = 10;

    private final List<SourceFile> files;

    private SourceRules(List<SourceFile> files) {
        this.files = files;
    }

    static SourceRules of(Path root) {
        return new SourceRules(SourceFile.allUnder(root));
    }

    Map<String, Executable> all() {
        var rules = new LinkedHashMap<String, Executable>();
        rules.put("sources are found", () -> assertThat(files).isNotEmpty());
        rules.put("no file is longer than %d lines".formatted(LINES_MAX), this::noFileIsTooLong);
        rules.put("no method is longer than %d lines".formatted(METHOD_LINES_MAX), this::noMethodIsTooLong);
        rules.put("half of the files have at most %d lines of code".formatted(LINES_MEDIAN), this::medianIsSmall);
        rules.put(
                "nine of ten files have at most %d lines of code".formatted(LINES_OF_NINETY_PERCENT),
                this::nineOfTenAreSmall);
        rules.put("at least half of the types are package-private", this::halfIsHidden);
        rules.put("every package says what it is for and is null-marked", this::packagesAreDescribed);
        rules.put("no Lombok", this::noLombok);
        return rules;
    }

    private void noFileIsTooLong() {
        assertThat(files.stream().filter(file -> file.lines() > LINES_MAX).map(SourceFile::name))
                .as("split what is longer than %d lines by what it does", LINES_MAX)
                .isEmpty();
    }

    private void noMethodIsTooLong() {
        assertThat(files.stream().flatMap(file -> file.methodsLongerThan(METHOD_LINES_MAX).stream()))
                .as("control flow in the parent method, pure leaves; at most %d lines", METHOD_LINES_MAX)
                .isEmpty();
    }

    private void medianIsSmall() {
        assertPercentile(50, LINES_MEDIAN);
    }

    private void nineOfTenAreSmall() {
        assertPercentile(90, LINES_OF_NINETY_PERCENT);
    }

    private void assertPercentile(int percent, int linesMax) {
        var sizes = types().stream().mapToInt(SourceFile::codeLines).sorted().toArray();
        if (sizes.length >= TYPES_FOR_STATISTICS) {
            assertThat(sizes[(sizes.length - 1) * percent / 100])
                    .as("lines of code that %d %% of the files stay within", percent)
                    .isLessThanOrEqualTo(linesMax);
        }
    }

    private void halfIsHidden() {
        int all = types().size();
        long open = types().stream().filter(SourceFile::isPublic).count();
        if (all >= TYPES_FOR_STATISTICS) {
            assertThat(open * 2)
                    .as("%d of %d types are public; only what another feature needs is", open, all)
                    .isLessThanOrEqualTo(all);
        }
    }

    private void packagesAreDescribed() {
        var described = files.stream()
                .filter(file -> file.isPackageInfo() && file.text().contains("@NullMarked"))
                .map(SourceFile::folder)
                .toList();
        assertThat(types().stream().map(SourceFile::folder).distinct())
                .as("packages with a package-info.java that carries @NullMarked")
                .allMatch(described::contains);
    }

    private void noLombok() {
        assertThat(files.stream()
                        .filter(file -> file.text().contains("\nimport lombok."))
                        .map(SourceFile::name))
                .as("records cover values, and entities deserve explicit methods")
                .isEmpty();
    }

    private List<SourceFile> types() {
        return files.stream().filter(file -> !file.isPackageInfo()).toList();
    }
}
