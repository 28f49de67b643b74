package io.fenqi.testkit;

import io.fenqi.testkit.shop.ShopApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The code rules on the small shop, the source rules on the test kit itself. */
class ServiceRulesTests {
    @TestFactory
    Stream<DynamicTest> allHold() {
        return ServiceRules.of(ShopApplication.class, location -> !location.contains("IT.class"))
                .tests();
    }
}
