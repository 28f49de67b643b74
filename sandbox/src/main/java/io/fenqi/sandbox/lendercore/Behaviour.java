package io.fenqi.sandbox.lendercore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a lender core answers until told otherwise.
 *
 * @param limitFen the credit limit it grants, in fen
 * @param holdAnswer what it says to holds of limits that it keeps itself; APPROVE if nothing is named
 * @param fileAnswer what it says of its repayment files: APPROVE (and nothing named) counts their lines, REJECT counts one
 *     more
 */
record Behaviour(
        @NotNull Answer creditDecision,
        @PositiveOrZero long limitFen,
        @NotBlank @Size(max = 8) String grade,
        @NotNull Answer drawdownDecision,
        @Nullable Answer fileAnswer,
        @Nullable Answer holdAnswer) {
    static final Behaviour KIND = new Behaviour(Answer.APPROVE, 2_000_000, "B", Answer.APPROVE, null, null);

    /** SILENT: hears and never answers. */
    enum Answer {
        APPROVE,
        REJECT,
        SILENT
    }
}
