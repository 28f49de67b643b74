package io.fenqi.credit.limitcomparison;

import io.fenqi.credit.limit.KeptLimits.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One question to one lender, about some of its limits. */
record Comparison(UUID id, String lenderId, LocalDate date, List<UUID> limitAccountIds, ComparisonStatus status) {

    /** One limit of which the two sides know something else; a limit that the lender does not name has no theirs. */
    record Difference(Usage ours, @Nullable Usage theirs) {}

    /** What differs, in the order of ours; a lender that has not heard of the newest movement differs too. */
    static List<Difference> differences(List<Usage> ours, List<Usage> theirs) {
        Map<UUID, Usage> named = theirs.stream()
                .collect(Collectors.toMap(Usage::limitAccountId, Function.identity(), (first, again) -> first));
        return ours.stream()
                .map(own -> new Difference(own, named.get(own.limitAccountId())))
                .filter(pair -> !pair.ours().equals(pair.theirs()))
                .toList();
    }
}
