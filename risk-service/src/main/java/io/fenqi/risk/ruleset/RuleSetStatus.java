package io.fenqi.risk.ruleset;

/** The life of a rule set version. */
enum RuleSetStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    boolean canBecome(RuleSetStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
