package io.fenqi.settlement.netting;

/** What a merchant is to be paid for a run, and the account of its acquiring agreement as it was then. */
public record MerchantPay(String merchantNo, long payFen, String accountNo, String accountName, String bankCnaps) {}
