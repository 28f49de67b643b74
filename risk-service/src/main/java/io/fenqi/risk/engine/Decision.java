package io.fenqi.risk.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a set of facts.
 *
 * @param limitFen credit limit in fen; 0 unless a band was reached
 * @param score the scorecard's sum
 * @param firedRules every rule that held, in the order of the rule set
 * @param reasonCodes the reasons of what is not approved, worst first, each once
 */
public record Decision(
        Outcome outcome,
        long limitFen,
        @Nullable String grade,
        @Nullable String priceTier,
        int score,
        List<String> firedRules,
        List<String> reasonCodes) {}
