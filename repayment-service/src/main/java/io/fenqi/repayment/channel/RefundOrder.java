package io.fenqi.repayment.channel;

import java.time.Instant;

/**
 * An order to give money back to the card it was taken from (REP-22).
 *
 * @param refundNo its own number
 * @param orderNo the order that took the money, and {@code orderSerialNo} the channel's number of that debit
 * @param submittedAt when it was committed as submitted; its date is the channel's order date
 */
public record RefundOrder(String refundNo, String orderNo, String orderSerialNo, long amountFen, Instant submittedAt) {}
