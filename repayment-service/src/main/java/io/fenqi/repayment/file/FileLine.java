package io.fenqi.repayment.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order in a channel's file.
 *
 * @param feeFen what the channel charges for it, billed apart
 */
record FileLine(
        long lineNo,
        String orderNo,
        @Nullable String serialNo,
        long amountFen,
        String tradeCode,
        @Nullable Instant succeededAt,
        long feeFen) {}
