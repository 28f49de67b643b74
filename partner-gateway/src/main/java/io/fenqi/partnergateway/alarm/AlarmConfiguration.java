package io.fenqi.partnergateway.alarm;

import io.fenqi.kit.alarm.AlarmKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
    @Bean
    AlarmKinds alarmKinds() {
        return AlarmKinds.of(GatewayAlarm.class);
    }
}
