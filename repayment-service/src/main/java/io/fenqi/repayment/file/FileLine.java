package io.fenqi.repayment.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order in a channel's file.
 *
 * @param orderNo our number: of the order to take money, or of the refund of one
 * @param feeFen what the channel charges for it, billed apart
 */
record FileLine(
        long lineNo,
        Kind kind,
        String orderNo,
        @Nullable String serialNo,
        long amountFen,
        String tradeCode,
        @Nullable Instant succeededAt,
        long feeFen) {

    enum Kind {
        DEBIT("D"),
        REFUND("R");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** How its lines begin. */
        String mark() {
            return mark;
        }
    }
}
