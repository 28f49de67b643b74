package io.fenqi.repayment.channel;

/** A notice whose signature fits, read. */
public record ChannelNotice(String merchantNo, String orderNo, String currency, long amountFen, ChannelAnswer answer) {}
