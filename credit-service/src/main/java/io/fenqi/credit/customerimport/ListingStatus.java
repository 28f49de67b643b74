package io.fenqi.credit.customerimport;

/** Whether a customer whom the lender named has come. */
enum ListingStatus {
    WHITELISTED,
    OPENED,
    WITHDRAWN;

    boolean canBecome(ListingStatus next) {
        return switch (this) {
            case WHITELISTED -> next == OPENED || next == WITHDRAWN;
            case WITHDRAWN -> next == WHITELISTED;
            case OPENED -> false;
        };
    }
}
