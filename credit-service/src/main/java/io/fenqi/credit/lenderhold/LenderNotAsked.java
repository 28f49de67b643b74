package io.fenqi.credit.lenderhold;

/** Nobody has asked the lender yet: the transaction that found out ends, and then the lender is asked. */
public final class LenderNotAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LenderNotAsked() {
        super("the lender was not asked", null, false, false);
    }
}
