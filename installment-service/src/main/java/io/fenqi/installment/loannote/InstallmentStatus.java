package io.fenqi.installment.loannote;

/** How an installment stands on a day; read from its facts, never stored. */
enum InstallmentStatus {
    UNBILLED,
    BILLED,
    PARTIALLY_PAID,
    PAID,
    OVERDUE,
    PAID_LATE
}
