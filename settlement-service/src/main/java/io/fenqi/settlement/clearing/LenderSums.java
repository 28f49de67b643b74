package io.fenqi.settlement.clearing;

/** A lender's collections of a date: how many, and the sum in fen of what goes to the lender. */
public record LenderSums(String lenderId, long itemCount, long remittedFen) {}
