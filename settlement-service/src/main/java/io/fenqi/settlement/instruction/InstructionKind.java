package io.fenqi.settlement.instruction;

/** Whom an instruction pays: nobody else is ever paid (LED-04). */
public enum InstructionKind {
    /** A merchant, to the account of its acquiring agreement. */
    MERCHANT,
    /** A lender, to its registered account. */
    LENDER_REMITTANCE
}
