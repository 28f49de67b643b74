package io.fenqi.credit.limit;

/** Why a limit is frozen; reasons stack, and each is taken away by itself (CRD-13). */
enum FreezeReason {
    OVERDUE,
    FRAUD,
    LENDER_ORDER,
    CUSTOMER,
    DECEASED
}
