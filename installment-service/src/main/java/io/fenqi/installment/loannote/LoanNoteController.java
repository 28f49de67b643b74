package io.fenqi.installment.loannote;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loan notes over REST: booking, activation, voiding, refunds, and reading. */
@RestController
@RequestMapping("/loan-notes")
@CallableBy(ServiceName.QR_GATEWAY)
class LoanNoteController {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final BookLoanNote bookLoanNote;
    private final ActivateLoanNote activateLoanNote;
    private final VoidLoanNote voidLoanNote;
    private final ReduceByRefund reduceByRefund;
    private final FindLoanNotes findLoanNotes;

    LoanNoteController(
            BookLoanNote bookLoanNote,
            ActivateLoanNote activateLoanNote,
            VoidLoanNote voidLoanNote,
            ReduceByRefund reduceByRefund,
            FindLoanNotes findLoanNotes) {
        this.bookLoanNote = bookLoanNote;
        this.activateLoanNote = activateLoanNote;
        this.voidLoanNote = voidLoanNote;
        this.reduceByRefund = reduceByRefund;
        this.findLoanNotes = findLoanNotes;
    }

    @PutMapping("/{id}")
    LoanNoteView book(@PathVariable UUID id, @Valid @RequestBody NewLoanNoteBody body) {
        return bookLoanNote.book(
                id,
                new BookLoanNote.Order(
                        body.quoteId(),
                        body.customerId(),
                        body.contractNo(),
                        body.limitAccountId(),
                        body.purchaseId(),
                        body.merchantNo(),
                        body.merchantName(),
                        body.merchantMcc(),
                        body.awaitLender()));
    }

    @PutMapping("/{id}/activation")
    LoanNoteView activate(@PathVariable UUID id, @Valid @RequestBody Activation body) {
        activateLoanNote.activate(id, body.customerId(), body.lenderLoanNo());
        return findLoanNotes.one(id);
    }

    /** Also answers for a loan note that was never booked: it never will be. */
    @PutMapping("/{id}/void")
    Voided makeVoid(@PathVariable UUID id, @Valid @RequestBody Voiding body) {
        voidLoanNote.makeVoid(id, body.customerId());
        return new Voided(id, LoanNoteStatus.VOID.name());
    }

    @PutMapping("/{id}/refunds/{refundId}")
    ReduceByRefund.Refunded refund(
            @PathVariable UUID id, @PathVariable UUID refundId, @Valid @RequestBody Refund body) {
        return reduceByRefund.refund(
                refundId, new ReduceByRefund.Refund(id, body.customerId(), body.amountFen(), body.beforeSettlement()));
    }

    @GetMapping("/{id}")
    @CallableBy({
        ServiceName.PARTNER_GATEWAY,
        ServiceName.ADMIN,
        ServiceName.OPS,
        ServiceName.REPAYMENT,
        ServiceName.QR_GATEWAY
    })
    LoanNoteView loanNote(@PathVariable UUID id) {
        return findLoanNotes.one(id);
    }

    @GetMapping("/{id}/payments")
    @CallableBy({
        ServiceName.PARTNER_GATEWAY,
        ServiceName.ADMIN,
        ServiceName.OPS,
        ServiceName.REPAYMENT,
        ServiceName.QR_GATEWAY
    })
    Payments payments(@PathVariable UUID id) {
        return new Payments(findLoanNotes.payments(id));
    }

    @GetMapping
    @CallableBy({
        ServiceName.PARTNER_GATEWAY,
        ServiceName.ADMIN,
        ServiceName.OPS,
        ServiceName.REPAYMENT,
        ServiceName.QR_GATEWAY
    })
    Page<LoanNoteView, UUID> loanNotes(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{15}") String merchantNo,
            @RequestParam(required = false) @Nullable @Size(max = 64) String contractNo,
            @RequestParam(required = false) @Nullable LoanNoteStatus status,
            @RequestParam(required = false) @Nullable @Min(0) @Max(6) Integer overdueBucket,
            @RequestParam(defaultValue = NIL) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var filter = new FindLoanNotes.Filter(customerId, lenderId, merchantNo, contractNo, status, overdueBucket);
        return Page.of(findLoanNotes.page(filter, after, limit), limit, LoanNoteView::id);
    }

    record NewLoanNoteBody(
            @NotNull UUID quoteId,
            @NotNull UUID customerId,
            @NotBlank @Size(max = 64) String contractNo,
            @NotNull UUID limitAccountId,
            @NotNull UUID purchaseId,
            @NotNull @Pattern(regexp = "\\d{15}") String merchantNo,
            @NotBlank @Size(max = 100) String merchantName,
            @NotNull @Pattern(regexp = "\\d{4}") String merchantMcc,
            boolean awaitLender) {}

    record Activation(
            @NotNull UUID customerId,
            @Nullable @Size(max = 64) String lenderLoanNo) {}

    record Voiding(
            @NotNull UUID customerId,
            @Nullable @Size(max = 200) String reason) {}

    record Voided(UUID id, String status) {}

    record Refund(
            @NotNull UUID customerId,
            @Positive @Max(10_000_000_000L) long amountFen,
            boolean beforeSettlement) {}

    record Payments(List<FindLoanNotes.Posting> items) {}
}
