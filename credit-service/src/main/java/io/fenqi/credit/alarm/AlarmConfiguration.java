package io.fenqi.credit.alarm;

import io.fenqi.kit.alarm.AlarmKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the kit what this service raises alarms about. */
@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
    @Bean
    AlarmKinds alarmKinds() {
        return AlarmKinds.of(CreditAlarm.class);
    }
}
