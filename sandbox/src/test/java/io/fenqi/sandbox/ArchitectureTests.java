package io.fenqi.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(SandboxApplication.class).tests();
    }

    @Test
    void productionRefusesTheSandbox() {
        assertThatThrownBy(() -> SandboxApplication.start("--spring.profiles.active=sandbox,production"))
                .hasMessageContaining("sandbox and production exclude each other");
    }
}
