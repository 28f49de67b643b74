package io.fenqi.credit.application;

/** Who decides about an application; with BOTH the lower limit of the two holds (CRD-04). */
enum DecisionMode {
    PLATFORM_RISK,
    LENDER_RISK,
    BOTH;

    boolean asksRisk() {
        return this != LENDER_RISK;
    }

    boolean asksLender() {
        return this != PLATFORM_RISK;
    }
}
