package io.fenqi.credit.alarm;

import io.fenqi.kit.alarm.AlarmKind;

/** What people must look at; the README says what to do about each. */
public enum CreditAlarm implements AlarmKind {
    /** A lender answered the same question (an application, a hold) a second time and otherwise; the first answer stands. */
    LENDER_CONTRADICTION,
    /** A lender that keeps its limits itself knows another usage than we do, or did not say what it knows (CRD-14). */
    LIMIT_USAGE_DIFFERS,
    /** A success that restored a limit proved false; the limit may be over-used (CRD-11). */
    RESTORE_REVERSED,
    /** risk-service refuses our question: no retry will help. */
    RISK_REFUSED
}
