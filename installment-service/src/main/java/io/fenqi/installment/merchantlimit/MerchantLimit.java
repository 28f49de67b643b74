package io.fenqi.installment.merchantlimit;

/**
 * What each merchant of a class may sell of a product, in fen, days and months in Asia/Shanghai (MER-07).
 *
 * @param merchantClass merchant category code, or {@link #ANY} for those without a line of their own
 */
record MerchantLimit(String productCode, String merchantClass, long perTxnFen, long perDayFen, long perMonthFen) {
    static final String ANY = "ANY";
}
