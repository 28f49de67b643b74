package io.fenqi.settlement.remittance;

import java.time.LocalDate;

/**
 * One channel's collections of one value date that are not settled to us yet.
 *
 * @param clearedUntil the last accounting date on which any of them was cleared
 * @param clearedFen all that was cleared of that channel and value date so far, gross, settled or not; what was taken
 *     back counts against it
 * @param refundedFen of that channel and value date, what went back to cards
 */
record ChannelMoney(
        LocalDate clearedUntil, LocalDate collectedOn, String channelCode, long clearedFen, long refundedFen) {}
