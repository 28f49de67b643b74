package io.fenqi.settlement.remittance;

import java.time.LocalDate;

/** What one channel collected for an accounting date and has to settle to us, gross, in fen. */
record ChannelMoney(LocalDate accountingDate, String channelCode, long itemCount, long amountFen) {}
