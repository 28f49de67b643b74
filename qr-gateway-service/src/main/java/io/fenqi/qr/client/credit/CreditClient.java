package io.fenqi.qr.client.credit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Holds on a customer's limit. Every call is idempotent by its id; a release overtakes a late hold. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {

    @PutMapping("/limit-holds/{id}")
    Hold hold(@PathVariable("id") UUID id, @RequestBody HoldRequest request);

    /** Turns the hold into used limit. */
    @PutMapping("/limit-holds/{id}/use")
    void use(@PathVariable("id") UUID id, @RequestBody UseRequest request);

    @PutMapping("/limit-holds/{id}/release")
    void release(@PathVariable("id") UUID id, @RequestBody ReleaseRequest request);

    /** Gives limit back after a refund. */
    @PutMapping("/limit-restores/{id}")
    void restore(@PathVariable("id") UUID id, @RequestBody RestoreRequest request);

    record HoldRequest(UUID limitAccountId, UUID customerId, long amountFen, UUID purchaseId, Instant expiresAt) {}

    /** The limit is one lender's for one product under one contract. */
    record Hold(
            String lenderId, String productCode, @Nullable String contractNo) {}

    record UseRequest(UUID customerId, long amountFen) {}

    record ReleaseRequest(UUID customerId, UUID limitAccountId) {}

    /** The cause is always REFUND here. */
    record RestoreRequest(UUID limitAccountId, UUID customerId, long amountFen, String cause, String businessNo) {}
}
