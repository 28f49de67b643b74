package io.fenqi.qr.client.installment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Quotes and loan notes. Every PUT is idempotent by its id; a void overtakes a late booking. */
@FeignClient(name = "installment", url = "${clients.installment.url}")
public interface InstallmentClient {

    @GetMapping("/quotes/{id}")
    Quote quote(@PathVariable("id") UUID id);

    @PutMapping("/loan-notes/{id}")
    LoanNote book(@PathVariable("id") UUID id, @RequestBody BookRequest request);

    /** The lender has approved: the loan note that waits becomes active. */
    @PutMapping("/loan-notes/{id}/activation")
    void activate(@PathVariable("id") UUID id, @RequestBody ActivateRequest request);

    @PutMapping("/loan-notes/{id}/void")
    void cancel(@PathVariable("id") UUID id, @RequestBody VoidRequest request);

    @PutMapping("/loan-notes/{id}/refunds/{refundId}")
    Reduction refund(
            @PathVariable("id") UUID id, @PathVariable("refundId") UUID refundId, @RequestBody RefundRequest request);

    /**
     * An offer with its price and conditions.
     *
     * @param status AWAITING_CONFIRMATION, OPEN, USED or EXPIRED
     * @param customerId whom it was made for, where the answer says so
     * @param drawdownApproval the lender approves each drawdown
     */
    record Quote(
            String status,
            String lenderId,
            String productCode,
            String priceTier,
            long amountFen,
            @Nullable UUID customerId,
            @Nullable String merchantNo,
            Instant expiresAt,
            boolean drawdownApproval,
            boolean advanceAllowed) {}

    record BookRequest(
            UUID quoteId,
            UUID customerId,
            @Nullable String contractNo,
            UUID limitAccountId,
            UUID purchaseId,
            String merchantNo,
            String merchantName,
            String merchantMcc,
            boolean awaitLender) {}

    record LoanNote(String loanNoteNo) {}

    record ActivateRequest(UUID customerId, @Nullable String lenderLoanNo) {}

    record VoidRequest(UUID customerId, String reason) {}

    record RefundRequest(UUID customerId, long amountFen, boolean beforeSettlement) {}

    /**
     * What a refund has done to the loan, in fen.
     *
     * @param paidBackFen what the customer has already paid and gets back
     * @param loans where the loan notes stand whose principal it changed
     */
    record Reduction(long paidBackFen, List<Standing> loans) {}

    /** @param sequence of two standings of one loan note the higher one holds */
    record Standing(
            UUID limitAccountId,
            UUID purchaseId,
            long sequence,
            long outstandingPrincipalFen,
            long boughtPrincipalFen) {}
}
