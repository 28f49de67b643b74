package io.fenqi.settlement.bank;

/**
 * One booking of the bank.
 *
 * @param serialNo the bank's own number, the same in every file that has the booking
 * @param amountFen more than 0
 */
record BankLine(String serialNo, BankLineKind kind, String reference, String party, long amountFen, String reason) {}
