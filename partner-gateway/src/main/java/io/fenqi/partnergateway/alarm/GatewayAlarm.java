package io.fenqi.partnergateway.alarm;

import io.fenqi.kit.alarm.AlarmKind;

/** What a person must look at. */
public enum GatewayAlarm implements AlarmKind {
    /** A key of a partner ends in 30, 7 or 1 days (ACC-07). */
    KEY_EXPIRES
}
