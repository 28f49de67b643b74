package io.fenqi.credit.application;

/** The life of an application. Open ones are found again instead of being doubled (CRD-02). */
enum ApplicationStatus {
    SUBMITTED,
    IN_REVIEW,
    MANUAL_REVIEW,
    APPROVED,
    ACCEPTED,
    ACTIVATED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    boolean canBecome(ApplicationStatus next) {
        return switch (this) {
            case SUBMITTED -> next != ACCEPTED && next != ACTIVATED && next != SUBMITTED;
            case MANUAL_REVIEW -> next == IN_REVIEW || next == APPROVED || next == REJECTED || next.endsUnused();
            case IN_REVIEW -> next == APPROVED || next == REJECTED || next.endsUnused();
            case APPROVED -> next == ACCEPTED || next.endsUnused();
            case ACCEPTED -> next == ACTIVATED || next.endsUnused();
            case ACTIVATED, REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    boolean isClosed() {
        return switch (this) {
            case SUBMITTED, IN_REVIEW, MANUAL_REVIEW, APPROVED, ACCEPTED -> false;
            case ACTIVATED, REJECTED, CANCELLED, EXPIRED -> true;
        };
    }

    private boolean endsUnused() {
        return this == CANCELLED || this == EXPIRED;
    }
}
