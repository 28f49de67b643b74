package io.fenqi.settlement.remittance;

import java.time.LocalDate;

/** What one channel collected on a value date, as far as it was cleared here, and has to settle to us, gross, in fen. */
record ChannelMoney(LocalDate collectedOn, String channelCode, long itemCount, long amountFen) {}
