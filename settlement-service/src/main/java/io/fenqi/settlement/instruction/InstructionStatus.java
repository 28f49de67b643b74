package io.fenqi.settlement.instruction;

/** Where a payment stands. */
public enum InstructionStatus {
    NEW,
    /** About to be sent, or sent without an answer: asked for by its number, never sent under another. */
    IN_DOUBT,
    /** The acquirer has it; the bank's file decides. */
    SENT,
    SUCCESS,
    /** Definitely not paid. */
    FAILED,
    /** Paid, and sent back by the payee's bank days later. */
    RETURNED;

    boolean canBecome(InstructionStatus next) {
        return switch (this) {
            case NEW -> next == IN_DOUBT;
            case IN_DOUBT, SENT -> next == SENT || next == SUCCESS || next == FAILED;
            case SUCCESS -> next == RETURNED;
            case FAILED, RETURNED -> false;
        };
    }

    /** True while nobody knows yet whether money moves. */
    public boolean isOpen() {
        return this == NEW || this == IN_DOUBT || this == SENT;
    }
}
