package io.fenqi.installment.pricing;

/** How principal and charges fall on the installments (PRD-03; docs/money.md M-03 to M-08). */
public enum RepaymentMethod {
    /** 等额本息: level payment, interest on the open balance. */
    EQUAL_INSTALLMENT,
    /** 等额本金: level principal, interest on the open balance. */
    EQUAL_PRINCIPAL,
    /** 等本等费: level principal and the same charge on the first amount in every period. */
    FLAT_FEE,
    /** 免息: level principal, no charge. */
    INTEREST_FREE,
    /** 先息后本: interest in every period, the whole principal with the last. */
    INTEREST_FIRST,
    /** 到期一次还本付息: one installment at the end with principal and all interest. */
    BULLET
}
