package io.fenqi.kit.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jobs of this service by name. */
final class JobCatalog {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private final Map<String, BusinessJob> business;
    private final Map<String, RecurringJob> recurring;

    JobCatalog(List<BusinessJob> business, List<RecurringJob> recurring) {
        this.business = byName(business, BusinessJob::name);
        this.recurring = byName(recurring, RecurringJob::name);
    }

    private static <J> Map<String, J> byName(List<J> jobs, Function<J, String> name) {
        jobs.stream()
                .map(name)
                .filter(text -> !NAME.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalStateException(
                            "A job is named by lower-case words with hyphens, not '%s'".formatted(text));
                });
        return jobs.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    Optional<BusinessJob> job(String name) {
        return Optional.ofNullable(business.get(name));
    }

    Iterable<BusinessJob> businessJobs() {
        return business.values();
    }

    Iterable<RecurringJob> recurringJobs() {
        return recurring.values();
    }
}
