package io.fenqi.repayment.file;

import java.time.LocalDate;

/**
 * What a channel's file says about itself.
 *
 * @param count lines
 * @param successFen sum of the successful lines
 * @param feeFen sum of all fees
 */
record FileHeader(String channelCode, LocalDate date, long count, long successFen, long feeFen) {}
