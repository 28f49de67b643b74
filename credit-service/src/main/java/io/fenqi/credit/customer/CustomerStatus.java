package io.fenqi.credit.customer;

/** Whether somebody is still a customer; ERASED is who the person was, the row stays for what hangs on it. */
enum CustomerStatus {
    ACTIVE,
    CLOSED,
    ERASED;

    boolean canBecome(CustomerStatus next) {
        return switch (this) {
            case ACTIVE -> next == CLOSED;
            case CLOSED -> next == ERASED;
            case ERASED -> false;
        };
    }
}
