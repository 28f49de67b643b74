package io.fenqi.partnergateway.client.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lenders' decisions on credit applications go in here. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {
    @PutMapping("/credit-applications/{id}/lender-decision")
    void lenderDecision(@PathVariable("id") UUID applicationId, @RequestBody LenderDecision decision);

    /** @param limitFen credit limit in fen, for an approval */
    record LenderDecision(
            @Nullable String decisionId,
            @Nullable String outcome,
            @Nullable Long limitFen,
            @Nullable String grade,
            @Nullable LocalDate validTo,
            @Nullable String reasonCode,
            @Nullable Instant decidedAt) {
        public LenderDecision withId(String id) {
            return new LenderDecision(id, outcome, limitFen, grade, validTo, reasonCode, decidedAt);
        }
    }
}
