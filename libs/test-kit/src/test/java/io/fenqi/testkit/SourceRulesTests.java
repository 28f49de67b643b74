package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTests {
    private static final String HEADER = "package shop;\n";

    @TempDir
    Path root;

    @BeforeEach
    void describeThePackage() throws IOException {
        write("package-info", "/** A shop. */\n@NullMarked\npackage shop;\n");
        write("Small", HEADER + "class Small {}\n");
    }

    @Test
    void smallCodePasses() {
        for (var rule : SourceRules.of(root).all().values()) {
            assertThatCode(rule::execute).doesNotThrowAnyException();
        }
    }

    @Test
    void noSourcesAtAllIsAMistake(@TempDir Path empty) {
        assertThatThrownBy(() ->
                        SourceRules.of(empty).all().get("sources are found").execute())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void fileOfManyLinesIsFound() throws IOException {
        write("Long", HEADER + "\n".repeat(300) + "class Long {}\n");

        assertBroken("no file is longer than 300 lines", "Long.java");
    }

    @Test
    void longMethodIsFound() throws IOException {
        write("Wordy", HEADER + "class Wordy {\n void talk() {\n" + "  int a;\n".repeat(59) + " }\n}\n");

        assertBroken("no method is longer than 60 lines", "talk has 61 lines");
    }

    @Test
    void manyMiddlingFilesAreFound() throws IOException {
        for (int i = 0; i < 12; i++) {
            write("Middling" + i, HEADER + "class Middling" + i + " {\n" + " int a;\n".repeat(59) + "}\n");
        }

        assertBroken("half of the files have at most 60 lines of code", "61");
    }

    @Test
    void severalLargeFilesAreFound() throws IOException {
        for (int i = 0; i < 12; i++) {
            write("Large" + i, HEADER + "class Large" + i + " {\n" + " int a;\n".repeat(149) + "}\n");
        }

        assertBroken("nine of ten files have at most 150 lines of code", "151");
    }

    @Test
    void commentsDoNotCountAsCode() throws IOException {
        for (int i = 0; i < 12; i++) {
            write("Explained" + i, HEADER + " // why\n".repeat(200) + "class Explained" + i + " {}\n");
        }

        assertThatCode(() ->
                        rule("nine of ten files have at most 150 lines of code").execute())
                .doesNotThrowAnyException();
    }

    @Test
    void tooManyPublicTypesAreFound() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("Open" + i, HEADER + "public class Open" + i + " {}\n");
        }

        assertBroken("at least half of the types are package-private", "10 of 11 types are public");
    }

    @Test
    void undescribedPackageIsFound() throws IOException {
        write("package-info", "package shop;\n");

        assertBroken("every package says what it is for and is null-marked", "package-info.java");
    }

    @Test
    void lombokIsFound() throws IOException {
        write("Generated", HEADER + "import lombok.Data;\n@Data class Generated {}\n");

        assertBroken("no Lombok", "Generated.java");
    }

    private void assertBroken(String name, String culprit) {
        assertThatThrownBy(() -> rule(name).execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    private Executable rule(String name) {
        return SourceRules.of(root).all().get(name);
    }

    private void write(String type, String text) throws IOException {
        Files.writeString(root.resolve(type + ".java"), text);
    }
}
