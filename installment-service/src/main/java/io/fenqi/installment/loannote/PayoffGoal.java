package io.fenqi.installment.loannote;

import io.fenqi.installment.product.PrepaymentMode;
import java.util.Set;

/** What of one loan is to be paid early, beside all that is due on it (REP-14). */
sealed interface PayoffGoal {

    /** The rest of it: then nothing is owed any more. */
    record WholeLoan() implements PayoffGoal {}

    /** Some installments, by their numbers; those that are due anyway may be among them. */
    record Installments(Set<Integer> nos) implements PayoffGoal {}

    /**
     * An amount.
     *
     * @param fen of what is due too
     */
    record Amount(long fen, PrepaymentMode mode) implements PayoffGoal {}
}
