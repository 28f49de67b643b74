package io.fenqi.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** The one call of partner-gateway that every service makes. */
@FeignClient(name = "partner-gateway", contextId = "event-gateway", url = "${clients.partner-gateway.url}")
interface EventGatewayClient {

    @PutMapping("/events/{id}")
    void put(@PathVariable("id") UUID id, @RequestBody EventBody event);

    record EventBody(String type, String audience, String resource, long sequence, Instant occurredAt, JsonNode data) {}
}
