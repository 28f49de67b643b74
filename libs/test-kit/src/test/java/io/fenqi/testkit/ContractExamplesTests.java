package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.client.CallRefused;
import io.fenqi.testkit.shop.client.till.TillClient;
import io.fenqi.testkit.shop.client.till.TillClient.NewCup;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractExamplesTests {
    private static final UUID CUP = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID OTHER_CUP = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final ContractExamples contracts = ContractExamples.in(Path.of("src/test/resources/contracts"));

    @Nested
    class Consumer {
        @Test
        void realClientReadsTheExample() {
            var cup = contracts.ask(
                    "shop-service", "cup-made", TillClient.class, till -> till.make(CUP, new NewCup("blue")));

            assertThat(cup).isEqualTo(new TillClient.Cup(CUP, "blue"));
        }

        @Test
        void agreedRefusalArrivesAsRefusal() {
            assertThatThrownBy(() -> contracts.ask(
                            "shop-service",
                            "cup-refused",
                            TillClient.class,
                            till -> till.make(OTHER_CUP, new NewCup(""))))
                    .isInstanceOf(CallRefused.class)
                    .hasFieldOrPropertyWithValue("code", "INVALID_FIELDS");
        }

        @Test
        void otherBodyThanAgreedIsFound() {
            assertThatThrownBy(() -> contracts.ask(
                            "shop-service", "cup-made", TillClient.class, till -> till.make(CUP, new NewCup("red"))))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("body of the request");
        }

        @Test
        void otherPathThanAgreedIsFound() {
            assertThatThrownBy(() ->
                            contracts.ask("shop-service", "cup-made", TillClient.class, till -> till.find(OTHER_CUP)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /cups/" + OTHER_CUP);
        }
    }

    @Test
    void methodWithoutExampleIsFound() {
        assertThat(contracts.unproven(TillClient.class, "admin-web")).containsExactly("TillClient.find");
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
