package io.fenqi.settlement.clearing;

/** How many collections a date has, and their sums in fen. */
record CollectionSums(long count, long collectedFen, long overpaidFen) {}
