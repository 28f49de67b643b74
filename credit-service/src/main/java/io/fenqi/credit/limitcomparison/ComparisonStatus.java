package io.fenqi.credit.limitcomparison;

/** What became of one question to a lender about its limits. */
enum ComparisonStatus {
    ASKED,
    SAME,
    DIFFERENT,
    UNANSWERED;

    boolean canBecome(ComparisonStatus next) {
        return switch (this) {
            case ASKED -> next != ASKED;
            case UNANSWERED -> next == SAME || next == DIFFERENT;
            case SAME, DIFFERENT -> false;
        };
    }
}
