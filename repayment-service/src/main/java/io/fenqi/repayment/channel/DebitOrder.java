package io.fenqi.repayment.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to take money from a card.
 *
 * @param agreementNo the channel's number of the agreement; absent where the factors stand for it
 * @param factors absent where the agreement stands for them
 * @param submittedAt when it was committed as submitted; its date is the channel's order date
 */
public record DebitOrder(
        String orderNo,
        long amountFen,
        @Nullable String agreementNo,
        @Nullable FourFactors factors,
        Instant submittedAt) {}
