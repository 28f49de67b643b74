package io.fenqi.repayment.alarm;

import io.fenqi.kit.alarm.AlarmKind;

/** What people must look at; the README says what to do about each. */
public enum RepaymentAlarm implements AlarmKind {
    /** A notice, an answer or a file names another amount than the order: nothing was booked. */
    AMOUNT_MISMATCH,
    /** A notice or a file speaks of an order that we never made. */
    UNKNOWN_ORDER,
    /** A channel reported failure of an order after its success: the success stands. */
    FAILED_AFTER_SUCCESS,
    /** A channel debited a customer twice for one order: the second is booked as an overpayment. */
    SECOND_SUCCESS,
    /** An order that counted as rejected was collected after all and is booked late. */
    SUCCESS_AFTER_REJECTION,
    /** The channel's file denies a success that restored a limit: reverse it after a look (CRD-11). */
    SUCCESS_DENIED_BY_FILE,
    /** An order has been in doubt for more than a day. */
    IN_DOUBT_TOO_LONG,
    /** The channel's daily file did not come, or its count, sum or hash is wrong. */
    CHANNEL_FILE_MISSING,
    /** A peer refuses a step that must go forward: no retry alone will help. */
    STEP_REFUSED,
    /** A channel refused to bring an overpayment back to its card. */
    CARD_REFUND_REJECTED,
    /** The channel's file denies that an overpayment is back on its card. */
    CARD_REFUND_DENIED_BY_FILE,
    /** A collection was reversed (CRD-11). */
    COLLECTION_REVERSED
}
