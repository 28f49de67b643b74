package io.fenqi.installment.bureau;

/** How a loan note stood at the end of a month. */
enum BureauStatus {
    NORMAL,
    OVERDUE,
    SETTLED,
    VOID
}
