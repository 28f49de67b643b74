package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/states.md is written from the enums: run with {@code -Dfenqi.write-docs=true} to write it anew. */
class StatesDocumentTests {
    private static final String HEAD = """
            # States

            Every life cycle, from the enums themselves (`canBecome`); a test keeps this file true. A state without a follower
            is an end.
            """;

    @Test
    void theDocumentShowsTheEnums() throws Exception {
        var file = Repository.ROOT.resolve("docs/states.md");
        var written = HEAD + tables();
        if (Boolean.getBoolean("fenqi.write-docs")) Files.writeString(file, written);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    private static String tables() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.fenqi").stream()
                        .filter(StatesDocumentTests::isLifeCycle)
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(type -> table(type.reflect()))
                        .collect(Collectors.joining());
    }

    private static boolean isLifeCycle(JavaClass type) {
        return type.isEnum()
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("canBecome"));
    }

    private static String table(Class<?> type) {
        var rows = Arrays.stream(type.getEnumConstants())
                .map(state -> "| %s | %s |\n".formatted(state, followers(type, state)))
                .collect(Collectors.joining());
        return "\n## %s (%s)\n\n| State | may become |\n|---|---|\n%s"
                .formatted(type.getSimpleName(), type.getPackageName().substring("io.fenqi.".length()), rows);
    }

    private static String followers(Class<?> type, Object state) {
        return Stream.of(type.getEnumConstants())
                .filter(next -> canBecome(type, state, next))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static boolean canBecome(Class<?> type, Object state, Object next) {
        try {
            Method method = type.getDeclaredMethod("canBecome", type);
            method.setAccessible(true);
            return (boolean) method.invoke(state, next);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
