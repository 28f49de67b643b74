package io.fenqi.repayment.bank;

/** Whose card a number is, by its longest known prefix. */
public record CardBrand(String bankCode, String bankName, CardType cardType) {}
