package io.fenqi.kit.event;

import io.fenqi.kit.crypto.CryptoAutoConfiguration;
import io.fenqi.kit.crypto.FieldCipher;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.OutboxAutoConfiguration;
import io.fenqi.kit.outbox.TaskWork;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Events, for services that know where partner-gateway is; partner-gateway itself does not need them. */
@AutoConfiguration(after = {OutboxAutoConfiguration.class, CryptoAutoConfiguration.class})
@ConditionalOnBean(Outbox.class)
@ConditionalOnProperty("clients.partner-gateway.url")
@EnableFeignClients(clients = EventGatewayClient.class)
public class EventAutoConfiguration {

    @Bean
    SealedJson eventSealedJson(ObjectProvider<FieldCipher> cipher) {
        return new SealedJson(cipher.getIfAvailable());
    }

    @Bean
    Events events(Outbox outbox, SealedJson sealed, JsonMapper json, Clock clock) {
        return new Events(outbox, sealed, json, clock);
    }

    @Bean
    TaskWork<EventMessage> eventDelivery(EventGatewayClient gateway, SealedJson sealed, JsonMapper json) {
        var deliver = new DeliverEvent(gateway, sealed, json);
        return TaskWork.of(EventMessage.DELIVERY, deliver::deliver);
    }
}
