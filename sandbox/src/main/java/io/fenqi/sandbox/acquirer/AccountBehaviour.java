package io.fenqi.sandbox.acquirer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What happens to payments to an account until told otherwise.
 *
 * @param returnedAfterDays calendar days after the payment on which RETURN sends it back
 */
record AccountBehaviour(
        @NotNull Kind behaviour, @Min(0) @Max(60) int returnedAfterDays) {
    static final AccountBehaviour SUCCESS = new AccountBehaviour(Kind.SUCCESS, 0);

    enum Kind {
        SUCCESS,
        FAIL,
        RETURN,
        /** Paid, but the answer to the instruction is lost. */
        TIME_OUT
    }
}
