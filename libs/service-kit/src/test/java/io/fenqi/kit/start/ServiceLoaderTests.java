package io.fenqi.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.log.ServiceScope;
import org.junit.jupiter.api.Test;

class ServiceLoaderTests {
    @Test
    void beansAreMadeByTheLoaderOfTheirClassesNotByTheScope() throws Exception {
        var loader = ServiceScope.call(
                "ledger-service",
                () -> FenqiService.prepared(ServiceLoaderTests.class, "ledger-service")
                        .getClassLoader());
        assertThat(loader).isSameAs(ServiceLoaderTests.class.getClassLoader());
    }
}
