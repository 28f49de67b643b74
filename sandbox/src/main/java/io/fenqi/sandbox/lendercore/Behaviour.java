package io.fenqi.sandbox.lendercore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * How a lender core answers until told otherwise.
 *
 * @param limitFen the credit limit it grants, in fen
 */
record Behaviour(
        @NotNull Answer creditDecision,
        @PositiveOrZero long limitFen,
        @NotBlank @Size(max = 8) String grade,
        @NotNull Answer drawdownDecision) {
    static final Behaviour KIND = new Behaviour(Answer.APPROVE, 2_000_000, "B", Answer.APPROVE);

    /** SILENT: hears and never answers. */
    enum Answer {
        APPROVE,
        REJECT,
        SILENT
    }
}
