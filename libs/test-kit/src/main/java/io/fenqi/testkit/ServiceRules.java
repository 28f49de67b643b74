package io.fenqi.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.function.SingletonSupplier;

/**
 * The rules that hold for the code of every service (style guide, section 2.4), each as a test of its own.
 *
 * {@snippet :
 * class ArchitectureTests {
 *     @TestFactory
 *     Stream<DynamicTest> rulesHold() {
 *         return ServiceRules.of(LedgerApplication.class).pure("posting.Netting").tests();
 *     }
 * }
 * }
 */
public final class ServiceRules {
    private final Class<?> application;
    private final ImportOption sources;
    private final CodeRules code;
    private final List<String> pure;

    private ServiceRules(Class<?> application, ImportOption sources, List<String> pure) {
        this.application = application;
        this.sources = sources;
        this.code = new CodeRules(application.getPackageName());
        this.pure = pure;
    }

    /** The rules for the service whose main class this is; its package is the base package of the service. */
    public static ServiceRules of(Class<?> application) {
        return of(application, new ImportOption.DoNotIncludeTests());
    }

    static ServiceRules of(Class<?> application, ImportOption sources) {
        return new ServiceRules(application, sources, List.of());
    }

    /** Checks all rules at once, for a service without pure classes. */
    public static void check(Class<?> application) {
        Assertions.assertAll(of(application).tests().map(DynamicTest::getExecutable));
    }

    /**
     * Types or packages that calculate only: they know nothing but the JDK, the shared kernel and each other.
     *
     * @param names relative to the service's package, for example {@code pricing} or {@code loannote.Allocation}
     */
    public ServiceRules pure(String... names) {
        return new ServiceRules(application, sources, List.of(names));
    }

    /** One test per rule. */
    public Stream<DynamicTest> tests() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest(
                "features form no cycle and hide their inside",
                () -> ApplicationModules.of(application, sources).verify()));
        var classes = SingletonSupplier.of(this::classes);
        code.all().forEach(rule -> tests.add(testOf(rule, classes)));
        if (!pure.isEmpty()) {
            tests.add(testOf(code.pureTypesKnowOnlyTheKernel(pure), classes));
        }
        SourceRules.of(sourceRoot()).all().forEach((name, check) -> tests.add(DynamicTest.dynamicTest(name, check)));
        return tests.stream();
    }

    private static DynamicTest testOf(ArchRule rule, Supplier<JavaClasses> classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes.get()));
    }

    private JavaClasses classes() {
        return new ClassFileImporter().withImportOption(sources).importPackages(application.getPackageName());
    }

    /** From {@code target/classes} of the service's module to its {@code src/main/java}. */
    private Path sourceRoot() {
        var classes = Path.of(
                application.getProtectionDomain().getCodeSource().getLocation().getPath());
        return classes.resolve("../../src/main/java").normalize();
    }
}
