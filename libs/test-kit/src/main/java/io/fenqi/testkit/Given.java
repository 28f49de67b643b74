package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an example takes for granted, for the provider's test to set up.
 *
 * <p>Each replay is a world of its own: every UUID of the example, the nil one aside, stands for a new one, and every
 * instant and date is moved so that the example's now, {@link TestClock#START}, is the service's. What the service names
 * itself takes the place of the example's name by {@link #becomes}.
 */
public final class Given {
    private static final String UUIDS = "\\b(?!0{8}-)\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b";
    private static final String INSTANTS = "\\b\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z";
    private static final String DATES = "\\b\\d{4}-\\d{2}-\\d{2}\\b";

    private final String text;
    private final ContractExample example;
    private final Instant now;
    private final Map<String, String> meanings = new HashMap<>();

    /** @param text of the example */
    Given(String text, Instant now) {
        this.text = text;
        this.example = ContractExample.of(text);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** In the words of the example. */
    public String state() {
        return example.given();
    }

    /** What the example's {@code with} calls so. */
    public String text(String name) {
        return translated(said(name));
    }

    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    /** Wherever the example says what its {@code with} calls so, this is asked and expected instead. */
    public void becomes(String name, Object actual) {
        meanings.put(said(name), actual.toString());
    }

    /** Whether a test of its own holds the provider to it; that must be there. */
    boolean isHeldElsewhere() {
        var test = example.heldBy();
        if (test != null) {
            assertThatCode(() -> Class.forName(test)).as(test).doesNotThrowAnyException();
        }
        return test != null;
    }

    /** The example as it is replayed. */
    ContractExample meant() {
        return ContractExample.of(translated(text));
    }

    private String said(String name) {
        var with = example.with();
        if (with == null || !with.containsKey(name)) {
            throw new IllegalArgumentException("the example's with names no " + name);
        }
        return with.get(name);
    }

    private String translated(String said) {
        var words = Stream.concat(meanings.keySet().stream().map(Pattern::quote), Stream.of(UUIDS, INSTANTS, DATES))
                .collect(Collectors.joining("|"));
        return Pattern.compile(words)
                .matcher(said)
                .replaceAll(word -> meanings.computeIfAbsent(word.group(), this::inThisWorld));
    }

    private String inThisWorld(String word) {
        if (word.matches(UUIDS)) {
            return UUID.randomUUID().toString();
        }
        if (word.matches(DATES)) {
            var days = ChronoUnit.DAYS.between(BusinessTime.dateOf(TestClock.START), BusinessTime.dateOf(now));
            return LocalDate.parse(word).plusDays(days).toString();
        }
        return Instant.parse(word).plus(Duration.between(TestClock.START, now)).toString();
    }
}
