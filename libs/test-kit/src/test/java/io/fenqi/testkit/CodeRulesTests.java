package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.fenqi.testkit.innocent.Innocent;
import io.fenqi.testkit.planted.Planted;
import io.fenqi.testkit.tangled.TangledApplication;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that finds nothing is no rule: each is shown a violation, and code that keeps it. */
class CodeRulesTests {
    /** What each rule must name, in the order of {@link CodeRules#all}. */
    private static final List<String> CULPRITS = List.of(
            "OpenController",
            "OpenCups",
            "OpenCups",
            "StrayClient",
            "Clockwork",
            "ByTheClock",
            "BookAndCall",
            "Impatient",
            "setId",
            "Cup.version",
            "price",
            "amount",
            "OpenController.cups",
            "CupManager",
            "Injected",
            "Chatty",
            "Chatty");

    @TestFactory
    Stream<DynamicTest> findsThePlantedViolation() {
        var planted = classesOf(Planted.class);
        var rules = rulesFor(Planted.class);
        assertThat(rules).hasSameSizeAs(CULPRITS);
        return IntStream.range(0, rules.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        rules.get(i).getDescription(),
                        () -> assertThatThrownBy(() -> rules.get(i).check(planted))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(CULPRITS.get(i))));
    }

    @TestFactory
    Stream<DynamicTest> letsInnocentCodePass() {
        var innocent = classesOf(Innocent.class);
        return rulesFor(Innocent.class).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(innocent)));
    }

    @Test
    void pureTypeMustNotKnowThePersistence() {
        var rules = new CodeRules(Planted.class.getPackageName());
        var planted = classesOf(Planted.class);

        assertThatThrownBy(() ->
                        rules.pureTypesKnowOnlyTheKernel(List.of("Planted$Cup")).check(planted))
                .hasMessageContaining("jakarta.persistence.Entity");
        assertThatCode(() -> rules.pureTypesKnowOnlyTheKernel(List.of("Planted$Prices", "Planted"))
                        .check(classesOf(Innocent.class)))
                .isInstanceOf(AssertionError.class); // a name that matches nothing is a mistake too
        assertThatCode(() -> rules.pureTypesKnowOnlyTheKernel(List.of("Planted$Prices"))
                        .check(planted))
                .doesNotThrowAnyException();
    }

    @Test
    void featuresThatNeedEachOtherAreFound() {
        var features = ServiceRules.of(TangledApplication.class, location -> true)
                .tests()
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> features.getExecutable().execute()).hasMessageContaining("Cycle detected");
    }

    private static List<ArchRule> rulesFor(Class<?> application) {
        return new CodeRules(application.getPackageName()).all();
    }

    private static JavaClasses classesOf(Class<?> application) {
        return new ClassFileImporter().importPackages(application.getPackageName());
    }
}
