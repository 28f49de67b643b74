package io.fenqi.repayment.client.credit;

import java.time.Instant;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What repayment needs of credit-service: who a customer is, and the limit that follows the loans. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {

    /** Unmasked, for the channel's four-factor check only; never stored or logged here. */
    @GetMapping("/customers/{id}/identity")
    Identity identity(@PathVariable("id") UUID customerId);

    @PutMapping("/customers/{customerId}/pay-agreements/{agreementId}")
    void tellPayAgreement(
            @PathVariable("customerId") UUID customerId,
            @PathVariable("agreementId") UUID agreementId,
            @RequestBody PayAgreement agreement);

    /** A standing that is not newer than the one known changes nothing. */
    @PutMapping("/limit-uses/{purchaseId}")
    void tellStanding(@PathVariable("purchaseId") UUID purchaseId, @RequestBody Standing standing);

    record Identity(String name, String residentId) {
        @Override
        public String toString() {
            return "Identity[hidden]";
        }
    }

    /** @param status SIGNED or TERMINATED */
    record PayAgreement(String lenderId, String bankCode, String cardLast4, String status, Instant at) {}

    /**
     * Where the loan of a purchase stands; only principal uses a limit (CRD-10).
     *
     * @param cause REPAYMENT or REPAYMENT_REVERSED
     */
    record Standing(
            UUID customerId,
            UUID limitAccountId,
            long sequence,
            long outstandingPrincipalFen,
            long boughtPrincipalFen,
            String cause,
            String businessNo) {}
}
