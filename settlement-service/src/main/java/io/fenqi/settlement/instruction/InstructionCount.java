package io.fenqi.settlement.instruction;

/** How many payments of a run, replaced attempts aside, stand at a status. */
public record InstructionCount(InstructionStatus status, long count) {}
