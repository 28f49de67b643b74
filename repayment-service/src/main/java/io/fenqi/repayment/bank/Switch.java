package io.fenqi.repayment.bank;

/** Whether a bank, a channel or a capability is in use; OFF is not deleted, so that it can come back. */
enum Switch {
    ACTIVE,
    OFF
}
