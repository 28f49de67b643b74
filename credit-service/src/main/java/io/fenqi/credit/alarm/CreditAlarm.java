package io.fenqi.credit.alarm;

import io.fenqi.kit.alarm.AlarmKind;

/** What people must look at; the README says what to do about each. */
public enum CreditAlarm implements AlarmKind {
    /** A lender answered the same question a second time and otherwise; the first answer stands. */
    LENDER_CONTRADICTION,
    /** A success that restored a limit proved false; the limit may be over-used (CRD-11). */
    RESTORE_REVERSED,
    /** risk-service refuses our question: no retry will help. */
    RISK_REFUSED
}
