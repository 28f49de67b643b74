package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fenqi.kit.identity.ServiceName;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceCatalogTests {
    @Test
    void everyServiceThatHasAnIdentityIsInTheCatalog() {
        var names = new HashSet<>(ServiceName.all());
        names.remove(ServiceName.OPS); // a person at the command line
        assertThat(ServiceCatalog.ALL).extracting(SuiteService::name).containsExactlyInAnyOrderElementsOf(names);
    }

    /** A module without code yet is left out of the suite; one with code must not be left out by a wrong name. */
    @ParameterizedTest
    @MethodSource("all")
    void theMainClassIsTheOneOfTheModule(SuiteService service) throws Exception {
        var sources = Repository.ROOT.resolve(service.name()).resolve("src/main/java");
        assumeThat(sources).exists();
        try (var files = Files.walk(sources)) {
            assertThat(files.map(file -> sources.relativize(file).toString())
                            .filter(file -> file.endsWith("Application.java")
                                    && Repository.read(service.name() + "/src/main/java/" + file)
                                            .contains("@SpringBootApplication"))
                            .map(file -> file.replace(".java", "").replace('/', '.')))
                    .containsExactly(service.mainClass());
        }
        assertThat(service.loadMainClass()).isPresent();
    }

    static List<SuiteService> all() {
        return ServiceCatalog.ALL;
    }

    @Test
    void nothingIsUsedTwice() {
        for (var part : List.<Function<SuiteService, Object>>of(
                SuiteService::port, SuiteService::database, SuiteService::client, SuiteService::mainClass)) {
            assertThat(ServiceCatalog.ALL).extracting(part).doesNotHaveDuplicates();
        }
    }
}
