package io.fenqi.repayment.bank;

/** What kind of card a BIN belongs to; only debit cards repay (CUS-05). */
public enum CardType {
    DEBIT,
    CREDIT
}
