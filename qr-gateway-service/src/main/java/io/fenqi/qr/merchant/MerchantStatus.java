package io.fenqi.qr.merchant;

/** The life of a merchant (MER-01, MER-06). */
enum MerchantStatus {
    DRAFT,
    REVIEW,
    ACTIVE,
    REJECTED,
    SUSPENDED,
    CLOSED;

    boolean canBecome(MerchantStatus next) {
        return switch (this) {
            case DRAFT -> next == REVIEW;
            case REVIEW -> next == ACTIVE || next == REJECTED;
            case REJECTED -> next == DRAFT;
            case ACTIVE -> next == SUSPENDED || next == CLOSED;
            case SUSPENDED -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
