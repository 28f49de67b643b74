package io.fenqi.settlement.settlement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dates are settled.
 *
 * @param payOut what T+1 means (SET-02)
 * @param feeReturned whether a refund gives back its part of the merchant fee (SET-04)
 * @param approval whether a second person releases the payments of each run; a run that rests on a provisional year
 *     always asks for one (CAL-01)
 * @param resumeEvery pause between two looks at unfinished runs
 */
@Validated
@ConfigurationProperties("settlement")
record SettlementSettings(
        @DefaultValue("NEXT_WORKDAY") PayOut payOut,
        @DefaultValue("true") boolean feeReturned,
        @DefaultValue("AUTOMATIC") Approval approval,
        @DefaultValue("30s") Duration resumeEvery) {
    enum PayOut {
        NEXT_WORKDAY,
        NEXT_CALENDAR_DAY
    }

    enum Approval {
        AUTOMATIC,
        SECOND_PERSON
    }
}
