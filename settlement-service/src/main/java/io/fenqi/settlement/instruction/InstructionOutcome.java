package io.fenqi.settlement.instruction;

import java.time.LocalDate;

/** What became of a payment; published in the transaction that records it. */
public record InstructionOutcome(
        InstructionKind kind, LocalDate accountingDate, String payee, InstructionStatus status) {}
