package io.fenqi.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole service on a random port and on a fresh database, once for all test classes that carry this.
 *
 * <p>To be put on one abstract class per service that all {@code *IT} extend; a property or bean added on a single class
 * would start the service again. Gives the beans {@link ServiceCalls}, {@link EndpointRules} and {@link TestClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(loader = ServiceTestLoader.class)
@ActiveProfiles({"sandbox", "test"})
@Import(ServiceTestBeans.class)
public @interface ServiceTest {
    /** Name of the service, for example {@code ledger-service}. */
    String value();
}
