package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.merchantlimit.TakeMerchantLimit;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a loan note void for a purchase that failed; may overtake the booking, which is then refused. */
@Service
class VoidLoanNote {

    /** Both a booking and the mark that forbids it claim the loan note's id. */
    static final String CLAIM = "loan-notes";

    private static final String TOMBSTONE = "void";

    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final LoanEvents events;
    private final TakeMerchantLimit merchantLimit;
    private final IdempotentPut claims;
    private final Clock clock;

    VoidLoanNote(
            LoanNotes loanNotes,
            RestateLoans restate,
            LoanEvents events,
            TakeMerchantLimit merchantLimit,
            IdempotentPut claims,
            Clock clock) {
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.events = events;
        this.merchantLimit = merchantLimit;
        this.claims = claims;
        this.clock = clock;
    }

    /** Nothing may have been paid; repeated commands change nothing. */
    @Transactional
    void makeVoid(UUID id, UUID customerId) {
        var lenderId = loanNotes.lenderOf(id, customerId);
        if (lenderId.isEmpty() && isForbidden(id)) {
            return;
        }
        var account = restate.lock(
                customerId,
                loanNotes
                        .lenderOf(id, customerId)
                        .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + id)));
        var loan = loanNotes.lock(customerId, id).orElseThrow();
        if (loan.status() == LoanNoteStatus.VOID) {
            return;
        }
        if (loan.hasPayments() || loan.status().isSettled()) {
            throw new Refused(InstallmentError.LOAN_NOTE_PAID, "loan note " + id);
        }
        var wasOpen = loan.status().isOpen();
        loan.makeVoid(BusinessTime.today(clock));
        merchantLimit.giveBack(id, loan.principalFen());
        restate.madeVoid(account, loan);
        if (wasOpen) {
            events.closed(loan);
        }
    }

    /** Leaves a mark that no booking gets past; false when a booking came first after all. */
    private boolean isForbidden(UUID id) {
        try {
            claims.claim(CLAIM, id, TOMBSTONE);
            return true;
        } catch (Refused refused) {
            if (refused.code() == KitError.REQUEST_ID_REUSED) {
                return false;
            }
            throw refused;
        }
    }
}
