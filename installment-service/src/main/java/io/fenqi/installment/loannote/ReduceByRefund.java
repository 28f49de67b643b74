package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.merchantlimit.TakeMerchantLimit;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes less due because the purchase was refunded, whole or in part (RFD-01 to RFD-06). */
@Service
class ReduceByRefund {

    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final Receipts receipts;
    private final LoanEvents events;
    private final TakeMerchantLimit merchantLimit;
    private final IdempotentPut claims;
    private final JsonMapper json;
    private final Clock clock;

    ReduceByRefund(
            LoanNotes loanNotes,
            RestateLoans restate,
            Receipts receipts,
            LoanEvents events,
            TakeMerchantLimit merchantLimit,
            IdempotentPut claims,
            JsonMapper json,
            Clock clock) {
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.receipts = receipts;
        this.events = events;
        this.merchantLimit = merchantLimit;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** The same refund id with the same refund always gets the same answer. */
    @Transactional
    Refunded refund(UUID refundId, Refund refund) {
        if (!claims.claim("refunds", refundId, refund)) {
            var known = receipts.find(refund.customerId(), refundId).orElseThrow();
            return json.readValue(known.answer(), Refunded.class);
        }
        var lenderId = loanNotes
                .lenderOf(refund.loanNoteId(), refund.customerId())
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + refund.loanNoteId()));
        var account = restate.lock(refund.customerId(), lenderId);
        var loan = loanNotes.lock(refund.customerId(), refund.loanNoteId()).orElseThrow();
        check(loan, refund);
        var openBefore = loan.openPrincipalFen();
        loan.refunded(refund.amountFen());
        var receipt = receipts.save(new Receipt(
                new NewReceipt(
                        refundId,
                        refund.customerId(),
                        lenderId,
                        ReceiptKind.REFUND,
                        refund.amountFen(),
                        clock.instant(),
                        loan.id(),
                        null,
                        refund.beforeSettlement()),
                clock.instant()));
        var whole = loan.refundedFen() == loan.principalFen();
        var standings = refund.beforeSettlement() && whole
                ? cancel(account, loan, receipt)
                : restate.change(account, receipt, LoanBook::apply).standings();
        receipt.giveBack();
        merchantLimit.giveBack(loan.id(), refund.amountFen());
        var answer = answer(loan, receipt, openBefore, standings);
        receipt.answered(json.writeValueAsString(answer));
        return answer;
    }

    private static void check(LoanNote loan, Refund refund) {
        if (loan.status() == LoanNoteStatus.VOID) {
            throw new Refused(InstallmentError.LOAN_NOTE_VOID, "loan note " + loan.id());
        }
        if (loan.status() == LoanNoteStatus.PENDING_DISBURSE) {
            throw new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "loan note %s is pending".formatted(loan.id()));
        }
        if (refund.amountFen() > loan.principalFen() - loan.refundedFen()) {
            throw new Refused(
                    InstallmentError.REFUND_ABOVE_PRINCIPAL,
                    "%d of %d fen refunded already".formatted(loan.refundedFen(), loan.principalFen()));
        }
    }

    private List<LoanStanding> cancel(BorrowerAccount account, LoanNote loan, Receipt receipt) {
        var others = receipts.refundsBut(receipt.customerId(), loan.id(), receipt.id());
        var givenFen = others.stream().mapToLong(Receipt::givenFen).sum();
        var refundedFen =
                others.stream().mapToLong(Receipt::principalReducedFen).sum();
        var result = PlanReduction.cancel(restate.open(loan), receipt.valueDate(), refundedFen, givenFen);
        receipt.book(result.parts(), 0, result.paidBackFen());
        loan.makeVoid(BusinessTime.today(clock));
        events.closed(loan);
        restate.madeVoid(account, loan);
        return List.of(loan.nextStanding());
    }

    private static Refunded answer(LoanNote loan, Receipt receipt, long openBefore, List<LoanStanding> standings) {
        var reversed = receipt.parts().stream()
                .mapToLong(part -> part.interestReducedFen() + part.feeReducedFen())
                .sum();
        return new Refunded(
                receipt.id(),
                openBefore - loan.openPrincipalFen(),
                receipt.paidBackFen(),
                reversed,
                loan.status().name(),
                loan.scheduleVersion(),
                standings);
    }

    /** A refund of the purchase behind a loan note. */
    record Refund(UUID loanNoteId, UUID customerId, long amountFen, boolean beforeSettlement) {}

    /**
     * What a refund did, in fen.
     *
     * @param principalReducedFen how much less principal is open
     * @param paidBackFen what goes back to the borrower
     * @param interestReversedFen interest and fees that are no longer due
     * @param loans where the loan notes stand whose principal it changed
     */
    record Refunded(
            UUID refundId,
            long principalReducedFen,
            long paidBackFen,
            long interestReversedFen,
            String loanStatus,
            int scheduleVersion,
            List<LoanStanding> loans) {}
}
