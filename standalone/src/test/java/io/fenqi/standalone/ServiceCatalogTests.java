package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.ServiceName;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ServiceCatalogTests {
    @Test
    void everyServiceThatHasAnIdentityIsInTheCatalog() {
        var names = new HashSet<>(ServiceName.all());
        names.remove(ServiceName.OPS); // a person at the command line
        assertThat(ServiceCatalog.ALL).extracting(SuiteService::name).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void nothingIsUsedTwice() {
        for (var part : List.<Function<SuiteService, Object>>of(
                SuiteService::port, SuiteService::database, SuiteService::client, SuiteService::mainClass)) {
            assertThat(ServiceCatalog.ALL).extracting(part).doesNotHaveDuplicates();
        }
    }
}
