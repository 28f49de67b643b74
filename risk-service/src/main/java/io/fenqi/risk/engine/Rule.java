package io.fenqi.risk.engine;

import java.util.List;

/**
 * One rule: when its condition holds, the decision is at least {@code outcome} for {@code reasonCode}.
 *
 * @param fact the name of the fact that is looked at
 * @param operator how it is compared
 * @param operands the values it is compared with, as text; numbers in decimal
 * @param whenMissing whether the rule fires if the fact is not known: what is unknown never silently approves (RSK-07)
 */
public record Rule(
        String code,
        String fact,
        Operator operator,
        List<String> operands,
        Outcome outcome,
        String reasonCode,
        boolean whenMissing) {
    public Rule {
        operands = List.copyOf(operands);
        operator.check(code, operands);
    }

    boolean fires(Facts facts) {
        return facts.get(fact).map(value -> operator.holds(value, operands)).orElse(whenMissing);
    }

    /** How a fact is compared with the operands. */
    public enum Operator {
        LESS_THAN,
        MORE_THAN,
        EQUALS,
        ONE_OF,
        STARTS_WITH;

        boolean holds(Object value, List<String> operands) {
            return switch (this) {
                case LESS_THAN -> number(value) < Long.parseLong(operands.getFirst());
                case MORE_THAN -> number(value) > Long.parseLong(operands.getFirst());
                case EQUALS -> value.toString().equals(operands.getFirst());
                case ONE_OF -> operands.contains(value.toString());
                case STARTS_WITH -> operands.stream().anyMatch(value.toString()::startsWith);
            };
        }

        private static long number(Object value) {
            return value instanceof Long number ? number : Long.parseLong(value.toString());
        }

        void check(String rule, List<String> operands) {
            boolean right = switch (this) {
                case LESS_THAN, MORE_THAN ->
                    operands.size() == 1 && operands.getFirst().matches("-?\\d{1,18}");
                case EQUALS -> operands.size() == 1;
                case ONE_OF, STARTS_WITH -> !operands.isEmpty();
            };
            if (!right) throw new IllegalArgumentException("rule %s: operands do not fit %s".formatted(rule, this));
        }
    }
}
