package io.fenqi.repayment.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a channel says about one order; anything not understood is {@link Unknown}, never a failure (REP-08). */
public sealed interface ChannelAnswer {
    /** The channel's own code, kept as it came. */
    String rawCode();

    /**
     * The money is taken.
     *
     * @param succeededAt the channel's time, which is the value date (REP-16); absent if it gave none
     */
    record Success(
            String rawCode,
            String serialNo,
            long amountFen,
            @Nullable Instant succeededAt) implements ChannelAnswer {}

    /** Definitely not taken, and it will not be. */
    record Failure(String rawCode, String reason) implements ChannelAnswer {}

    /** Accepted, in process, or unreadable: ask again later. */
    record Unknown(String rawCode) implements ChannelAnswer {}

    /** The channel does not know the order; after its window that means it never came. */
    record NotFound(String rawCode) implements ChannelAnswer {}
}
