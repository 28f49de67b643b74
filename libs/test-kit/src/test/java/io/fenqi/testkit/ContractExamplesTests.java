package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ContractExamplesTests {
    private static final Path COMMITTED = Path.of("src/test/resources/contracts");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> realClientKeepsTheExamples() {
        return played(COMMITTED);
    }

    @Test
    void fieldThatTheClientDoesNotSendIsFound() throws Exception {
        assertThat(faultsIfChanged("cup-made", "\"colour\": \"blue\"}", "\"colour\": \"blue\", \"size\": 3}"))
                .singleElement()
                .asString()
                .contains("size");
    }

    @Test
    void fieldThatTheClientSendsMustBeAgreed() throws Exception {
        assertThat(faultsIfChanged("cup-made", "{\"colour\": \"blue\"}", "{}"))
                .singleElement()
                .asString()
                .contains("body of the request");
    }

    @Test
    void fieldThatTheClientReadsMustBeAgreed() throws Exception {
        assertThat(faultsIfChanged("cup-made", "\"colour\": \"blue\",", ""))
                .singleElement()
                .asString()
                .contains("colour");
    }

    @Test
    void queryThatTheClientDoesNotAskIsFound() throws Exception {
        assertThat(faultsIfChanged("cup-unknown", "-000000000003\"\n    }", "-000000000003?full=true\"\n    }"))
                .singleElement()
                .asString()
                .contains("?full=true");
    }

    @Test
    void exampleThatNoClientAsksIsFound() throws Exception {
        assertThat(faultsIfChanged("cup-refused", "/cups/", "/mugs/"))
                .singleElement()
                .asString()
                .contains("no method of a client");
    }

    @Test
    void methodWithoutExampleIsFound() throws Exception {
        assertThat(faultsIfChanged("cup-unknown", "admin-web", "ops"))
                .singleElement()
                .asString()
                .contains("TillClient.find");
    }

    /** What the consumer's half finds if one of the examples said something else. */
    private List<String> faultsIfChanged(String name, String said, String changed) throws IOException {
        var shop = Files.createDirectory(folder.resolve("shop-service"));
        for (var text : new ContractFolder(COMMITTED).textsOf("shop-service").entrySet()) {
            var isIt = text.getKey().equals(name);
            if (isIt) {
                assertThat(text.getValue()).contains(said);
            }
            Files.writeString(
                    shop.resolve(text.getKey() + ".json"),
                    isIt ? text.getValue().replace(said, changed) : text.getValue());
        }
        var faults = new ArrayList<String>();
        for (var test : played(folder).toList()) {
            try {
                test.getExecutable().execute();
            } catch (Throwable fault) {
                faults.add(test.getDisplayName() + ": " + fault.getMessage());
            }
        }
        return faults;
    }

    private static Stream<DynamicTest> played(Path folder) {
        return ContractExamples.in(folder).played("admin-web", "io.fenqi.testkit.shop.client");
    }

    @Nested
    class Difference {
        @Test
        void moreThanAgreedIsNone() {
            assertThat(between("{'a': 1}", "{'a': 1.0, 'b': 2}")).isEmpty();
        }

        @Test
        void lessOrOtherIsOne() {
            assertThat(between("{'a': 1}", "{}")).hasSize(1);
            assertThat(between("{'a': 1}", "{'a': 2}")).hasSize(1);
            assertThat(between("{'a': 1}", "{'a': '1'}")).hasSize(1);
            assertThat(between("{'a': [{'b': 1}]}", "{'a': [{'b': 1}, {'b': 1}]}"))
                    .hasSize(1);
        }

        @Test
        void varyingFieldNeedsOnlyTheKind() {
            assertThat(between("{'a': [{'b': 1}]}", "{'a': [{'b': 2}]}", "a[].b"))
                    .isEmpty();
            assertThat(between("{'a': [{'b': 1}]}", "{'a': [{'b': 'x'}]}", "a[].b"))
                    .hasSize(1);
        }

        private List<String> between(String example, String actual, String... varying) {
            var json = JsonMapper.builder().build();
            return JsonDifference.between(
                    json.readTree(example.replace('\'', '"')),
                    json.readTree(actual.replace('\'', '"')),
                    List.of(varying));
        }
    }
}
