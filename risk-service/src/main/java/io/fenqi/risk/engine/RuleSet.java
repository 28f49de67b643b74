package io.fenqi.risk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules and, for credit, a scorecard: together they decide. Pure: the same facts give the same decision for ever
 * (RSK-01), which is what makes a stored decision replayable.
 *
 * @param scorecard null for a set that only checks, as for transactions
 */
public record RuleSet(List<Rule> rules, @Nullable Scorecard scorecard) {
    /** The score is under every band of the scorecard. */
    public static final String SCORE_TOO_LOW = "SCORE_TOO_LOW";

    public RuleSet {
        rules = List.copyOf(rules);
    }

    public Decision decide(Facts facts) {
        var fired = rules.stream().filter(rule -> rule.fires(facts)).toList();
        var outcome = fired.stream().map(Rule::outcome).reduce(Outcome.APPROVE, Outcome::orWorse);
        var reasons = new ArrayList<>(fired.stream()
                .filter(rule -> rule.outcome() != Outcome.APPROVE)
                .sorted(Comparator.comparing(Rule::outcome).reversed())
                .map(Rule::reasonCode)
                .distinct()
                .toList());
        var codes = fired.stream().map(Rule::code).toList();
        if (scorecard == null) return new Decision(outcome, 0, null, null, 0, codes, reasons);

        int score = scorecard.score(facts);
        var band = band(scorecard, score);
        if (band.isEmpty()) {
            if (!reasons.contains(SCORE_TOO_LOW)) reasons.add(SCORE_TOO_LOW);
            return new Decision(Outcome.REJECT, 0, null, null, score, codes, reasons);
        }
        long limit = outcome == Outcome.REJECT ? 0 : band.get().limitFen();
        return new Decision(outcome, limit, band.get().grade(), band.get().priceTier(), score, codes, reasons);
    }

    private static Optional<Scorecard.Band> band(Scorecard scorecard, int score) {
        return scorecard.bands().stream()
                .filter(band -> score >= band.fromScore())
                .findFirst();
    }
}
