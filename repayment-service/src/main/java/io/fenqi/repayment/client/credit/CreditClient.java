package io.fenqi.repayment.client.credit;

import java.time.Instant;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What repayment needs of credit-service: who a customer is, and the limit restored by what was repaid. */
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

    /** Idempotent: the same id with the same body restores once. */
    @PutMapping("/limit-restores/{id}")
    Restored restore(@PathVariable("id") UUID id, @RequestBody Restore restore);

    @PutMapping("/limit-restore-reversals/{id}")
    void reverseRestore(@PathVariable("id") UUID id, @RequestBody RestoreReversal reversal);

    record Identity(String name, String residentId) {
        @Override
        public String toString() {
            return "Identity[hidden]";
        }
    }

    /** @param status SIGNED or TERMINATED */
    record PayAgreement(String lenderId, String bankCode, String cardLast4, String status, Instant at) {}

    /** @param amountFen principal only, in fen (CRD-10) */
    record Restore(UUID limitAccountId, UUID customerId, long amountFen, String cause, String businessNo) {}

    record Restored(UUID id, long restoredFen) {}

    record RestoreReversal(UUID limitAccountId, UUID customerId, UUID restoreId, String reason) {}
}
