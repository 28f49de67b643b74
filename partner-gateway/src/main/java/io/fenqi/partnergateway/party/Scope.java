package io.fenqi.partnergateway.party;

/** Groups of the partner API that a party may be let into (ACC-01). */
public enum Scope {
    CUSTOMER,
    AGREEMENT,
    CREDIT,
    CARD,
    PURCHASE,
    REPAYMENT,
    DOCUMENT
}
