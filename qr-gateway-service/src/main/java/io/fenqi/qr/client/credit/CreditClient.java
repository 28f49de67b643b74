package io.fenqi.qr.client.credit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Holds on a customer's limit, and what their loans make of them. Idempotent by id; a release overtakes a late hold. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {

    @PutMapping("/limit-holds/{id}")
    Hold hold(@PathVariable("id") UUID id, @RequestBody HoldRequest request);

    /** Turns the hold into used limit. */
    @PutMapping("/limit-holds/{id}/use")
    void use(@PathVariable("id") UUID id, @RequestBody UseRequest request);

    @PutMapping("/limit-holds/{id}/release")
    void release(@PathVariable("id") UUID id, @RequestBody ReleaseRequest request);

    /** A standing that is not newer than the one known changes nothing. */
    @PutMapping("/limit-uses/{purchaseId}")
    void tellStanding(@PathVariable("purchaseId") UUID purchaseId, @RequestBody Standing standing);

    record HoldRequest(UUID limitAccountId, UUID customerId, long amountFen, UUID purchaseId, Instant expiresAt) {}

    /** The limit is one lender's for one product and price tier under one contract. */
    record Hold(
            String lenderId,
            String productCode,
            String priceTier,
            @Nullable String contractNo) {}

    record UseRequest(UUID customerId, long amountFen) {}

    record ReleaseRequest(UUID customerId, UUID limitAccountId) {}

    /** Where the loan of a purchase stands; the cause is always REFUND here. */
    record Standing(
            UUID customerId,
            UUID limitAccountId,
            long sequence,
            long outstandingPrincipalFen,
            long boughtPrincipalFen,
            String cause,
            String businessNo) {}
}
