package io.fenqi.qr.client.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The transaction check of a purchase. */
@FeignClient(name = "risk", url = "${clients.risk.url}")
public interface RiskClient {

    /** Idempotent: the same id with the same body answers the same outcome. */
    @PutMapping("/transaction-checks/{id}")
    Check check(@PathVariable("id") UUID id, @RequestBody CheckRequest request);

    /**
     * What is known of the purchase.
     *
     * @param merchantLegalPersonHash keyed hash of the legal person's resident id, to see who buys from himself
     * @param codeKind STATIC or DYNAMIC
     */
    record CheckRequest(
            UUID customerId,
            String merchantNo,
            String merchantMcc,
            @Nullable String merchantLegalPersonHash,
            long amountFen,
            String codeKind,
            @Nullable String deviceId,
            Instant at) {}

    /** The outcome; the text says why not, in words that are safe to show. */
    record Check(String outcome, @Nullable String customerText) {
        public boolean approves() {
            return outcome.equals("APPROVE");
        }
    }
}
