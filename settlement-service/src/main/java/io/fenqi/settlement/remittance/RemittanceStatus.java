package io.fenqi.settlement.remittance;

/** Where a lender's money of a date is; the customer's loan is paid in each of them (SET-09). */
enum RemittanceStatus {
    COLLECTED,
    /** The channel has settled to us and the payment to the lender is ordered. */
    REMIT_PENDING,
    REMITTED,
    /** Nothing to pay: at least as much was taken back, on this date or before, and the rest is kept back from the next. */
    CARRIED
}
