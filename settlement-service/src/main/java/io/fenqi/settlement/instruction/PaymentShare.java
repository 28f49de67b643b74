package io.fenqi.settlement.instruction;

/** The part of a payment, in fen, that is posted in one lender's lane. */
public record PaymentShare(String lenderId, long amountFen) {}
