package io.fenqi.kit.event;

import tools.jackson.databind.json.JsonMapper;

/** Takes one event to partner-gateway; the same id again is answered the same there. */
final class DeliverEvent {
    private final EventGatewayClient gateway;
    private final SealedJson sealed;
    private final JsonMapper json;

    DeliverEvent(EventGatewayClient gateway, SealedJson sealed, JsonMapper json) {
        this.gateway = gateway;
        this.sealed = sealed;
        this.json = json;
    }

    void deliver(EventMessage event) {
        gateway.put(
                event.id(),
                new EventGatewayClient.EventBody(
                        event.type(),
                        event.audience(),
                        event.resource(),
                        event.sequence(),
                        event.occurredAt(),
                        json.readTree(sealed.open(event.data()))));
    }
}
