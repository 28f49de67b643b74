package io.fenqi.risk.review;

/** The life of a review task. */
enum ReviewStatus {
    OPEN,
    CLAIMED,
    DECIDED;

    boolean canBecome(ReviewStatus next) {
        return switch (this) {
            case OPEN -> next == CLAIMED;
            case CLAIMED -> next == DECIDED;
            case DECIDED -> false;
        };
    }
}
