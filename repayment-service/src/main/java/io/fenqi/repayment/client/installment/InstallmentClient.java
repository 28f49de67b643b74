package io.fenqi.repayment.client.installment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What repayment needs of installment-service: what is due, and how a payment was spread over it. */
@FeignClient(name = "installment", url = "${clients.installment.url}")
public interface InstallmentClient {

    /** Everything due and unpaid, one item per customer and lender. */
    @GetMapping("/dues")
    DuePage dues(
            @RequestParam("asOf") @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(value = "after", required = false) @Nullable String after,
            @RequestParam("limit") int limit);

    @GetMapping("/dues/{customerId}/{lenderId}")
    Due due(
            @PathVariable("customerId") UUID customerId,
            @PathVariable("lenderId") String lenderId,
            @RequestParam("asOf") @DateTimeFormat(iso = ISO.DATE) LocalDate asOf);

    /** Idempotent: the same id with the same body is applied once. */
    @PutMapping("/payments/{id}")
    Applied apply(@PathVariable("id") UUID id, @RequestBody Payment payment);

    @PutMapping("/payments/{id}/reversal")
    Applied reverse(@PathVariable("id") UUID id, @RequestBody Reversal reversal);

    /** Decides what of the customer's payments goes back to their cards, which pays no debt from then on. */
    @PutMapping("/overpayment-returns/{id}")
    Returned returnOverpaid(@PathVariable("id") UUID id, @RequestBody Return wanted);

    @PutMapping("/payoff-quotes/{id}")
    PayoffQuote quotePayoff(@PathVariable("id") UUID id, @RequestBody PayoffWish wish);

    @GetMapping("/payoff-quotes/{id}")
    PayoffQuote payoffQuote(@PathVariable("id") UUID id);

    @GetMapping("/loan-notes")
    LoanNotePage loanNotes(@RequestParam("customerId") UUID customerId, @RequestParam("limit") int limit);

    record DuePage(List<DueItem> items, @Nullable String nextAfter) {}

    record DueItem(UUID customerId, String lenderId, long totalFen) {}

    record Due(long totalFen) {}

    /**
     * @param valueAt the channel's success time, which decides whether the payment was on time (REP-16)
     * @param purpose DUE, EARLY_PAYOFF or FREE
     */
    record Payment(
            UUID customerId,
            String lenderId,
            long amountFen,
            Instant valueAt,
            String purpose,
            @Nullable UUID payoffQuoteId) {}

    /**
     * @param creditor LENDER, or GUARANTOR after a claim
     * @param corrections what a payment known late changed of payments made before it became known; they sum to zero with
     *     {@code correctionOverpaidFen}, which is what those overpaid more, or less if negative
     * @param loans where the loan notes stand whose principal it changed, those of the corrections too
     */
    record Applied(
            long overpaidFen,
            @Nullable String creditor,
            List<Part> parts,
            List<Part> corrections,
            long correctionOverpaidFen,
            List<Standing> loans) {}

    record Part(
            UUID loanNoteId,
            UUID limitAccountId,
            int installmentNo,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen) {}

    /** @param sequence of two standings of one loan note the higher one holds */
    record Standing(
            UUID limitAccountId,
            UUID purchaseId,
            long sequence,
            long outstandingPrincipalFen,
            long boughtPrincipalFen) {}

    record Reversal(UUID customerId, String reason) {}

    /** @param paymentId the payment after which something is overpaid */
    record Return(UUID customerId, String lenderId, UUID paymentId) {}

    record Returned(List<ReturnLine> items) {}

    record ReturnLine(UUID paymentId, long amountFen) {}

    /**
     * @param loanNoteIds all loans at the lender if absent
     * @param installments of one loan, by number; the whole loan if absent
     */
    record PayoffWish(
            UUID customerId,
            String lenderId,
            @Nullable List<UUID> loanNoteIds,
            @Nullable List<Integer> installments,
            @Nullable Prepayment prepayment) {}

    /** @param mode SHORTEN_TERM, REDUCE_AMOUNT or NEXT_PERIODS */
    record Prepayment(long amountFen, String mode) {}

    /** @param status OPEN, USED, VOID or EXPIRED */
    record PayoffQuote(
            UUID id,
            UUID customerId,
            String lenderId,
            String scope,
            @Nullable String mode,
            long amountFen,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen,
            Instant validUntil,
            String status,
            List<PayoffLine> lines) {}

    record PayoffLine(
            UUID loanNoteId, int installmentNo, long principalFen, long interestFen, long feeFen, long penaltyFen) {}

    record LoanNotePage(List<LoanNote> items) {}

    record LoanNote(UUID id, long outstandingPrincipalFen) {}
}
