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
import org.springframework.web.bind.annotation.RequestParam;

/** Customers, their applications and limits; lenders' decisions on applications and on holds go in here too. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {
    @PutMapping("/credit-applications/{id}/lender-decision")
    void lenderDecision(@PathVariable("id") UUID applicationId, @RequestBody LenderDecision decision);

    @PutMapping("/limit-holds/{id}/lender-decision")
    void holdDecision(@PathVariable("id") UUID holdId, @RequestBody HoldDecision decision);

    @PutMapping("/limit-comparisons/{id}/answer")
    void limitUsage(@PathVariable("id") UUID comparisonId, @RequestBody LimitUsage usage);

    /** The same person under the same id again is the same customer. */
    @PutMapping("/customer-identities/{appId}/{externalUserId}")
    Customer bindIdentity(
            @PathVariable("appId") String appId,
            @PathVariable("externalUserId") String externalUserId,
            @RequestBody NewIdentity identity);

    @GetMapping("/customers/{id}")
    Customer customer(@PathVariable("id") UUID customerId);

    @GetMapping("/limit-accounts")
    LimitAccounts limits(@RequestParam("customerId") UUID customerId, @RequestParam("limit") int limit);

    record NewIdentity(String name, String residentId, String mobile) {
        @Override
        public String toString() {
            return "NewIdentity[...]";
        }
    }

    /** Masked. */
    record Customer(UUID customerId, String name, String residentId, String mobile, String status) {}

    record LimitAccounts(List<LimitAccount> items) {}

    /** Amounts in fen. */
    record LimitAccount(
            UUID id,
            String lenderId,
            String productCode,
            String contractNo,
            boolean revolving,
            long totalFen,
            long usedFen,
            long heldFen,
            long availableFen,
            String status,
            LocalDate validTo) {}

    /** What a lender says is in use of its limits. */
    record LimitUsage(@Nullable List<Usage> items) {}

    /** @param sequence of the last movement that the lender has heard of; amounts in fen */
    record Usage(
            @Nullable UUID limitAccountId,
            @Nullable Long sequence,
            @Nullable Long heldFen,
            @Nullable Long usedFen) {}

    /** @param outcome APPROVE or REJECT */
    record HoldDecision(
            @Nullable String decisionId, @Nullable String outcome) {}

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
