package io.fenqi.partnergateway.client.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Customers' applications for a limit. */
@FeignClient(name = "credit", contextId = "credit-applications", url = "${clients.credit.url}")
public interface ApplicationClient {
    @PutMapping("/credit-applications/{id}")
    Application submit(@PathVariable("id") UUID id, @RequestBody NewApplication application);

    @GetMapping("/credit-applications/{id}")
    Application application(@PathVariable("id") UUID id);

    @PutMapping("/credit-applications/{id}/acceptance")
    Application accept(@PathVariable("id") UUID id, @RequestBody Acceptance acceptance);

    record NewApplication(
            UUID customerId,
            String lenderId,
            String productCode,
            String appId,
            String partnerRequestNo,
            Form form,
            List<UUID> signatureIds,
            @Nullable String deviceId) {}

    record Form(long monthlyIncomeFen, String employment, boolean student) {}

    record Acceptance(UUID contractSignatureId, UUID costDisclosureSignatureId, UUID withholdingSignatureId) {}

    /** @param limitFen granted, in fen */
    record Application(
            UUID id,
            String applicationNo,
            UUID customerId,
            String lenderId,
            String productCode,
            String appId,
            String partnerRequestNo,
            String status,
            Instant submittedAt,
            LocalDate openUntil,
            @Nullable Long limitFen,
            @Nullable LocalDate validTo,
            @Nullable String reasonCode,
            @Nullable String customerText,
            @Nullable String contractNo) {}
}
