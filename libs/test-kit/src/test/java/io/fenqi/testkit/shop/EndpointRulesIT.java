package io.fenqi.testkit.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.testkit.EndpointRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class EndpointRulesIT extends ShopIT {
    @Autowired
    EndpointRules endpoints;

    @TestFactory
    Stream<DynamicTest> everyDecentEndpointKeepsThem() {
        return endpoints.tests().filter(test -> !isDodgy(test));
    }

    @Test
    void endpointThatTrustsItsInputIsFound() {
        List<DynamicTest> dodgy = endpoints.tests().filter(this::isDodgy).toList();

        assertThat(dodgy).hasSize(2);
        for (var test : dodgy) {
            assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class);
        }
    }

    private boolean isDodgy(DynamicTest test) {
        return test.getDisplayName().contains("/dodgy/");
    }
}
