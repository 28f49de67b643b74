package io.fenqi.kernel.identifier;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mobile phone number of mainland China without the +86 (requirements 4.5).
 *
 * <p>Prints masked, so that it may be logged by mistake.
 *
 * @param value 11 digits, 1 and then 3 to 9
 */
public record Mobile(String value) {

    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");
    private static final Set<String> VIRTUAL_PREFIXES = Set.of("162", "165", "167", "170", "171");

    public Mobile {
        if (!isExact(value)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** The number that the text spells; empty for anything else, also for null. */
    public static Optional<Mobile> parse(@Nullable String text) {
        return Optional.ofNullable(text).filter(Mobile::isExact).map(Mobile::new);
    }

    public static boolean isValid(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** True for the ranges of virtual operators, in which numbers are cheap to get and to drop. */
    public boolean isVirtual() {
        return VIRTUAL_PREFIXES.contains(value.substring(0, 3));
    }

    public String masked() {
        return Masking.mobile(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isExact(String text) {
        return FORM.matcher(text).matches();
    }
}
