package io.fenqi.credit.alarm;

/** What kinds of things people must look at. */
public enum AlarmKind {
    /** A lender answered the same question a second time and otherwise; the first answer stands. */
    LENDER_CONTRADICTION,
    /** A success that restored a limit proved false; the limit may be over-used (CRD-11). */
    RESTORE_REVERSED,
    /** risk-service refuses our question: no retry will help. */
    RISK_REFUSED
}
