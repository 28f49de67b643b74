package io.fenqi.credit.client.risk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What credit needs of risk-service: an opinion about an applicant, and a look whether people have decided. */
@FeignClient(name = "risk", url = "${clients.risk.url}")
public interface RiskClient {

    /** Idempotent: the same id with the same body answers the same assessment. */
    @PutMapping("/credit-assessments/{id}")
    Assessment assess(@PathVariable("id") UUID id, @RequestBody Question question);

    @GetMapping("/credit-assessments/{id}")
    Assessment assessment(@PathVariable("id") UUID id);

    /**
     * The applicant as risk may know one.
     *
     * @param age full years
     * @param residentIdHash blind index, 64 hexadecimal digits
     * @param mobileHash blind index, 64 hexadecimal digits
     * @param outstandingFen what the customer owes on this platform, in fen
     */
    record Question(
            UUID applicationId,
            UUID customerId,
            String lenderId,
            String productCode,
            int age,
            String residentIdHash,
            String mobileHash,
            @Nullable String deviceId,
            long monthlyIncomeFen,
            String employment,
            boolean student,
            boolean bureauConsentSigned,
            long outstandingFen) {}

    /**
     * Risk's answer, open-ended: an outcome other than APPROVE and REJECT waits for people.
     *
     * @param status DECIDED or WAITING_REVIEW
     * @param limitFen in fen, only with APPROVE
     */
    record Assessment(
            UUID id,
            String status,
            @Nullable String outcome,
            @Nullable Long limitFen,
            @Nullable String grade,
            @Nullable String priceTier,
            @Nullable List<String> reasonCodes,
            @Nullable String customerText) {}
}
