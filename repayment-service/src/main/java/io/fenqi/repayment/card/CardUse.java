package io.fenqi.repayment.card;

import java.util.UUID;

/** Whoever may need a bound card says whether it does. */
public interface CardUse {
    boolean isUsed(UUID cardId);
}
