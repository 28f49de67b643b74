package io.fenqi.settlement.clearing;

/** How many trade items a date has, and their sums in fen by kind. */
record TradeSums(long count, long purchaseFen, long refundBeforeFen, long refundAfterFen) {}
