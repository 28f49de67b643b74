package io.fenqi.credit.contract;

/** The life of a contract: loan notes may hang only below an active one (AGR-04). */
enum ContractStatus {
    SIGNED,
    ACTIVE,
    ENDED;

    boolean canBecome(ContractStatus next) {
        return switch (this) {
            case SIGNED -> next == ACTIVE || next == ENDED;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
