package io.fenqi.credit.limitcomparison;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.limit.KeptLimits;
import io.fenqi.credit.limit.KeptLimits.Usage;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a lender what is in use of its limits, and compares the answer with what is in use here by then. */
@Component
class CompareLimits {
    private final Comparisons comparisons;
    private final KeptLimits limits;
    private final Events events;
    private final RaiseAlarm alarm;

    CompareLimits(Comparisons comparisons, KeptLimits limits, Events events, RaiseAlarm alarm) {
        this.comparisons = comparisons;
        this.limits = limits;
        this.events = events;
        this.alarm = alarm;
    }

    /** The lender answers with what it knows of each, and with the number of the last movement that it has heard. */
    record Question(UUID comparisonId, LocalDate date, List<UUID> limitAccountIds) {}

    /** Once per date and limits, however often the date is run. */
    @Transactional
    void ask(String lenderId, LocalDate date, List<UUID> limitAccountIds) {
        var id = Ids.derived(limitAccountIds.getFirst(), "comparison-" + date);
        if (comparisons.add(new Comparison(id, lenderId, date, limitAccountIds, ComparisonStatus.ASKED))) {
            var question = new Question(id, date, limitAccountIds);
            events.publish(new NewEvent("limit.usage-requested", "lender:" + lenderId, id.toString(), 1, question));
        }
    }

    /** The first answer counts. */
    @Transactional
    void answer(UUID id, List<Usage> theirs) {
        var comparison = comparisons.lock(id).filter(CompareLimits::isOwn).orElseThrow(() -> unknown(id));
        switch (comparison.status()) {
            case SAME, DIFFERENT -> {}
            case ASKED, UNANSWERED -> compare(comparison, theirs);
        }
    }

    @Transactional
    void unanswered(UUID id) {
        var comparison = comparisons.lock(id).orElseThrow(() -> unknown(id));
        if (comparison.status() == ComparisonStatus.ASKED) {
            comparisons.store(comparison, ComparisonStatus.UNANSWERED);
            raise(comparison, "lender %s did not say what is in use of its limits".formatted(comparison.lenderId()));
        }
    }

    private void compare(Comparison comparison, List<Usage> theirs) {
        var ours = limits.of(comparison.lenderId(), comparison.limitAccountIds());
        var differences = Comparison.differences(ours, theirs);
        differences.forEach(difference -> comparisons.add(comparison.id(), difference));
        comparisons.store(comparison, differences.isEmpty() ? ComparisonStatus.SAME : ComparisonStatus.DIFFERENT);
        if (!differences.isEmpty()) {
            raise(
                    comparison,
                    "%d of %d limits of lender %s are used otherwise there"
                            .formatted(differences.size(), ours.size(), comparison.lenderId()));
        }
    }

    private void raise(Comparison comparison, String what) {
        alarm.raise(CreditAlarm.LIMIT_USAGE_DIFFERS, comparison.id().toString(), what);
    }

    /** A lender answers its own questions only. */
    private static boolean isOwn(Comparison comparison) {
        var actor = CurrentCall.actor();
        return actor.kind() != Actor.Kind.LENDER || actor.id().equals(comparison.lenderId());
    }

    private static Refused unknown(UUID id) {
        return new Refused(CreditError.COMPARISON_NOT_FOUND, "no comparison " + id);
    }
}
