package io.fenqi.partnergateway.client.qrgateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lenders' decisions on drawdowns go in here. */
@FeignClient(name = "qr-gateway", url = "${clients.qr-gateway.url}")
public interface QrGatewayClient {
    @PutMapping("/purchases/{id}/lender-decision")
    void lenderDecision(@PathVariable("id") UUID purchaseId, @RequestBody LenderDecision decision);

    record LenderDecision(
            @Nullable String decisionId,
            @Nullable String outcome,
            @Nullable String lenderLoanNo,
            @Nullable String reasonCode) {
        public LenderDecision withId(String id) {
            return new LenderDecision(id, outcome, lenderLoanNo, reasonCode);
        }
    }
}
