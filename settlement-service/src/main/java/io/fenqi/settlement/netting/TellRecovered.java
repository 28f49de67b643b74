package io.fenqi.settlement.netting;

import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.settlement.client.qr.QrClient;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the word of a recovered refund to the QR front; saying it again is harmless there. */
@Configuration(proxyBeanMethods = false)
class TellRecovered {
    @Bean
    TaskWork<UUID> refundRecovered(QrClient qr) {
        return TaskWork.of(RecoveredRefunds.TELL, qr::recovered);
    }
}
