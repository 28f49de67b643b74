package io.fenqi.risk.assessment;

/** Where an assessment stands. */
enum AssessmentStatus {
    WAITING_REVIEW,
    DECIDED;

    boolean canBecome(AssessmentStatus next) {
        return switch (this) {
            case WAITING_REVIEW -> next == DECIDED;
            case DECIDED -> false;
        };
    }
}
