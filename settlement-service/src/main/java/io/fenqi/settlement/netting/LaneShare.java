package io.fenqi.settlement.netting;

/** The part of a merchant's payment that comes out of one lender's lane, in fen. */
public record LaneShare(String merchantNo, String lenderId, long amountFen) {}
