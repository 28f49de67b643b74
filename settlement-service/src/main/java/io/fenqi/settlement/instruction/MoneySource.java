package io.fenqi.settlement.instruction;

/** Where the money of a payment lies in the ledger. */
enum MoneySource {
    PAYABLE,
    /** It came back from an earlier attempt. */
    RETURNED
}
