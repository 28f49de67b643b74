package io.fenqi.installment.product;

/** The life of what the business side releases: written, looked at by a second person, offered, taken off (PRD-01). */
enum ReleaseStatus {
    DRAFT,
    REVIEW,
    PUBLISHED,
    RETIRED;

    boolean canBecome(ReleaseStatus next) {
        return switch (this) {
            case DRAFT -> next == REVIEW;
            case REVIEW -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
