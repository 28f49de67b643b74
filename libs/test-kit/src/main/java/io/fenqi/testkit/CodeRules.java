package io.fenqi.testkit;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The rules that can be read from the class files; each says what to do instead. */
final class CodeRules {
    private static final String REST_CONTROLLER = "org.springframework.web.bind.annotation.RestController";
    private static final String REPOSITORY = "org.springframework.data.repository.Repository";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
    private static final String WEAK_NAMES =
            ".*(Manager|Helper|Utils?|Handler|Processor|Impl|Base|Common|Info|Data|DTO|Dto|VO|BO)";
    private static final String RATE_NAMES = "(?i).*(rate|percent|ratio|factor|fraction|weight|score|share).*";

    private final String basePackage;

    CodeRules(String basePackage) {
        this.basePackage = basePackage;
    }

    List<ArchRule> all() {
        return Stream.of(
                        controllersAreHidden(),
                        repositoriesAreHidden(),
                        repositoriesOfferOnlyWhatIsNeeded(),
                        feignClientsLiveInClient(),
                        scheduledOnlyInJobs(),
                        jobsAreNamedJob(),
                        noRemoteCallInTransaction(),
                        timeComesFromClock(),
                        entitiesHaveNoSetters(),
                        versionsAreInVersioned(),
                        noFloatingPoint(),
                        bigDecimalIsARate(),
                        controllersKeepEntitiesInside(),
                        namesSayWhat(),
                        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("a constructor shows what a class needs"),
                        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("we log through SLF4J"),
                        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("we log through SLF4J"))
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private ArchRule controllersAreHidden() {
        return classes()
                .that()
                .areAnnotatedWith(REST_CONTROLLER)
                .should()
                .bePackagePrivate()
                .because("a controller is an edge: other features call the use case");
    }

    private ArchRule repositoriesAreHidden() {
        return classes()
                .that()
                .areAssignableTo(REPOSITORY)
                .should()
                .bePackagePrivate()
                .because("only the feature that owns an aggregate loads and stores it");
    }

    private ArchRule repositoriesOfferOnlyWhatIsNeeded() {
        return noClasses()
                .that()
                .areAssignableTo(REPOSITORY)
                .should()
                .beAssignableTo("org.springframework.data.repository.CrudRepository")
                .orShould()
                .beAssignableTo("org.springframework.data.repository.ListCrudRepository")
                .because("deleteAll() and findAll() are for nobody: extend Repository and name what you need");
    }

    private ArchRule feignClientsLiveInClient() {
        return classes()
                .that()
                .areAnnotatedWith("org.springframework.cloud.openfeign.FeignClient")
                .should()
                .resideInAPackage(basePackage + ".client..")
                .because("client/ shows all that a service knows of the others");
    }

    private ArchRule scheduledOnlyInJobs() {
        return methods()
                .that()
                .areAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Job")
                .because("a clock starts only jobs, and a job only calls its use case");
    }

    private ArchRule jobsAreNamedJob() {
        return classes()
                .that()
                .areAssignableTo("io.fenqi.kit.job.BusinessJob")
                .or()
                .areAssignableTo("io.fenqi.kit.job.RecurringJob")
                .should()
                .haveSimpleNameEndingWith("Job")
                .because("what runs by the clock is found by its name");
    }

    private ArchRule noRemoteCallInTransaction() {
        var transactional = DescribedPredicate.<JavaClass>describe(
                "are transactional, or have a method that is",
                type -> type.isAnnotatedWith(TRANSACTIONAL)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL)));
        return noClasses()
                .that(transactional)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(basePackage + ".client..")
                .because("a slow peer would hold our locks: call outside, or through the outbox");
    }

    private ArchRule timeComesFromClock() {
        var systemTime = DescribedPredicate.<JavaMethodCall>describe("read the system clock", call -> {
            var target = call.getTarget();
            var owner = target.getOwner();
            return switch (target.getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time") && !takesClock(call);
                case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                default -> false;
            };
        });
        return noClasses()
                .should()
                .callMethodWhere(systemTime)
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("time comes from the Clock bean, so that a test or a demo can move it");
    }

    private static boolean takesClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private ArchRule entitiesHaveNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ENTITY)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("an aggregate changes by verbs that guard its state");
    }

    private ArchRule versionsAreInVersioned() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.persistence.Version")
                .because(
                        "an entity that extends the kit's Versioned is known as new by a getter, and not by an exception");
    }

    private ArchRule noFloatingPoint() {
        return noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .because("money is counted in fen and rates are decimal");
    }

    /** Stricter would be none at all; but a rate must be stored and read, and then its name says what it is. */
    private ArchRule bigDecimalIsARate() {
        return fields().that()
                .haveRawType(BigDecimal.class)
                .and()
                .areNotStatic()
                .should()
                .haveNameMatching(RATE_NAMES)
                .because("an amount is Money or a long in fen; only a rate, share, factor or score is a decimal");
    }

    private ArchRule controllersKeepEntitiesInside() {
        var showsEntity = DescribedPredicate.<JavaMethod>describe(
                "take or return an entity",
                method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .anyMatch(annotatedWith(ENTITY)));
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(REST_CONTROLLER)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areNotPrivate()
                .should(ArchCondition.from(showsEntity))
                .because("the shape of an answer is a record nested in the controller");
    }

    private ArchRule namesSayWhat() {
        return noClasses()
                .should()
                .haveNameMatching(WEAK_NAMES)
                .because("such a name fits anything: say what the thing is or does");
    }

    /** Calculation only. Names are relative to the service's package: a package or a type with what is nested in it. */
    ArchRule pureTypesKnowOnlyTheKernel(List<String> names) {
        var pure = DescribedPredicate.<JavaClass>describe(
                "are pure: " + String.join(", ", names),
                type -> names.stream()
                        .map(name -> basePackage + "." + name)
                        .anyMatch(name -> type.getName().equals(name)
                                || type.getName().startsWith(name + ".")
                                || type.getName().startsWith(name + "$")));
        var ofPure = DescribedPredicate.<JavaClass>describe(
                "are arrays of them", type -> type.isArray() && pure.test(type.getBaseComponentType()));
        var allowed = pure.or(ofPure)
                .or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..", "io.fenqi.kernel.."))
                .or(DescribedPredicate.describe(
                        "are primitive", type -> type.getBaseComponentType().isPrimitive()));
        return classes()
                .that(pure)
                .should()
                .onlyDependOnClassesThat(allowed)
                .because("what calculates is tested by the thousand, without Spring and without a database");
    }
}
