package io.fenqi.installment.dayend;

import io.fenqi.kit.database.OldRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayEndConfiguration {

    @Bean
    OldRows oldDayEndChunks() {
        return Chunks.DONE;
    }
}
