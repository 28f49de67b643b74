package io.fenqi.partnergateway.callback;

import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.partnergateway.client.credit.CreditClient;
import io.fenqi.partnergateway.client.qrgateway.QrGatewayClient;
import io.fenqi.partnergateway.client.settlement.SettlementClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes a stored callback to the service that waits for it. A refusal there is a definite answer and is kept beside the
 * callback; anything else is tried again.
 */
@Component
class PassOnCallback {
    private static final Logger log = LoggerFactory.getLogger(PassOnCallback.class);

    private final Callbacks callbacks;
    private final CreditClient credit;
    private final QrGatewayClient qrGateway;
    private final SettlementClient settlement;
    private final JsonMapper json;

    PassOnCallback(
            Callbacks callbacks,
            CreditClient credit,
            QrGatewayClient qrGateway,
            SettlementClient settlement,
            JsonMapper json) {
        this.callbacks = callbacks;
        this.credit = credit;
        this.qrGateway = qrGateway;
        this.settlement = settlement;
        this.json = json;
    }

    void passOn(Callback.Reference reference) {
        var callback = callbacks.find(reference);
        var lender = new Actor(Actor.Kind.LENDER, callback.lenderId());
        CurrentCall.as(lender, () -> callbacks.processed(reference, outcome(callback)));
    }

    private String outcome(Callback callback) {
        var data = json.readTree(callback.rawBody()).path("data");
        try {
            switch (callback.type()) {
                case "credit.decided" -> credit.lenderDecision(callback.resource(), creditDecision(callback, data));
                case "limit.hold-decided" ->
                    credit.holdDecision(
                            callback.resource(),
                            new CreditClient.HoldDecision(
                                    callback.id(), data.path("outcome").stringValue(null)));
                case "limit.usage-reported" ->
                    credit.limitUsage(callback.resource(), json.treeToValue(data, CreditClient.LimitUsage.class));
                case "drawdown.decided" ->
                    qrGateway.lenderDecision(callback.resource(), drawdownDecision(callback, data));
                case "repayment.file-acknowledged" ->
                    settlement.acknowledge(
                            callback.resource(), json.treeToValue(data, SettlementClient.Acknowledgement.class));
                default -> {
                    log.warn("callback {} of {} has an unknown type", callback.id(), callback.lenderId());
                    return "TYPE_UNKNOWN";
                }
            }
            return "DONE";
        } catch (CallRefused refusal) {
            log.warn("callback {} of {} refused: {}", callback.id(), callback.lenderId(), refusal.code());
            return refusal.code();
        }
    }

    private CreditClient.LenderDecision creditDecision(Callback callback, JsonNode data) {
        return json.treeToValue(data, CreditClient.LenderDecision.class).withId(callback.id());
    }

    private QrGatewayClient.LenderDecision drawdownDecision(Callback callback, JsonNode data) {
        return json.treeToValue(data, QrGatewayClient.LenderDecision.class).withId(callback.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<Callback.Reference> lenderCallback(PassOnCallback passOnCallback) {
            return TaskWork.of(Callback.WORK, passOnCallback::passOn);
        }
    }
}
