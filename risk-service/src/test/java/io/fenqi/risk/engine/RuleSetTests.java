package io.fenqi.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.risk.engine.Rule.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleSetTests {
    private static final Scorecard SCORECARD = new Scorecard(
            500,
            List.of(new Scorecard.Characteristic(
                    "incomeFen",
                    List.of(
                            new Scorecard.Bin(Operator.LESS_THAN, List.of("500000"), 10),
                            new Scorecard.Bin(Operator.MORE_THAN, List.of("499999"), 90)),
                    -50)),
            List.of(new Scorecard.Band(500, "C", 100_000, "STANDARD"), new Scorecard.Band(580, "A", 900_000, "PRIME")));

    private static final RuleSet CREDIT = new RuleSet(
            List.of(
                    rule("R-1", "age", Operator.LESS_THAN, "18", Outcome.REJECT, "UNDER_AGE"),
                    rule("R-2", "job", Operator.EQUALS, "NONE", Outcome.REVIEW, "MANUAL_REVIEW")),
            SCORECARD);

    @Test
    void theBestBandThatTheScoreReachesCounts() {
        var decision = CREDIT.decide(facts(30L, "EMPLOYED", 600_000L));

        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(decision.score()).isEqualTo(590);
        assertThat(decision.grade()).isEqualTo("A");
        assertThat(decision.limitFen()).isEqualTo(900_000);
        assertThat(decision.reasonCodes()).isEmpty();
    }

    @Test
    void theWorstOutcomeWinsAndIsNamedFirst() {
        var decision = CREDIT.decide(facts(17L, "NONE", 600_000L));

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(decision.limitFen()).isZero();
        assertThat(decision.firedRules()).containsExactly("R-1", "R-2");
        assertThat(decision.reasonCodes()).containsExactly("UNDER_AGE", "MANUAL_REVIEW");
    }

    @Test
    void aFactThatIsNotKnownNeverApproves() {
        var decision = CREDIT.decide(new Facts(Map.of("job", "EMPLOYED", "incomeFen", 600_000L)));

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void aScoreUnderEveryBandIsRejected() {
        var decision = CREDIT.decide(new Facts(Map.of("age", 30L, "job", "EMPLOYED")));

        assertThat(decision.score()).isEqualTo(450);
        assertThat(decision.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(decision.reasonCodes()).containsExactly(RuleSet.SCORE_TOO_LOW);
    }

    @Test
    void aDecisionIsNeverMilderThanAnyFiredRule() {
        var random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            var rules = new ArrayList<Rule>();
            for (int i = 0; i < random.nextInt(8); i++)
                rules.add(rule(
                        "R" + i,
                        "f" + random.nextInt(4),
                        Operator.LESS_THAN,
                        String.valueOf(random.nextInt(10)),
                        Outcome.values()[random.nextInt(3)],
                        "REASON" + random.nextInt(3)));
            var values = new HashMap<String, Object>();
            for (int i = 0; i < 4; i++) if (random.nextBoolean()) values.put("f" + i, (long) random.nextInt(10));
            var facts = new Facts(values);
            var ruleSet = new RuleSet(rules, null);

            var decision = ruleSet.decide(facts);

            var worst = rules.stream()
                    .filter(rule -> values.get(rule.fact()) instanceof Long value
                            ? value < Long.parseLong(rule.operands().getFirst())
                            : rule.whenMissing())
                    .mapToInt(rule -> rule.outcome().ordinal())
                    .max()
                    .orElse(0);
            assertThat(decision.outcome().ordinal()).isEqualTo(worst);
            assertThat(ruleSet.decide(facts)).isEqualTo(decision);
        }
    }

    @Test
    void operandsThatDoNotFitTheOperatorAreRefused() {
        assertThatThrownBy(() -> rule("R", "age", Operator.LESS_THAN, "young", Outcome.REJECT, "X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R");
    }

    private static Rule rule(
            String code, String fact, Operator operator, String operand, Outcome outcome, String reason) {
        return new Rule(code, fact, operator, List.of(operand), outcome, reason, true);
    }

    private static Facts facts(long age, String job, long incomeFen) {
        return new Facts(Map.of("age", age, "job", job, "incomeFen", incomeFen));
    }
}
