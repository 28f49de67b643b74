package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a loan note in force for which the lender was asked. */
@Service
class ActivateLoanNote {

    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final LoanEvents events;
    private final Clock clock;

    ActivateLoanNote(LoanNotes loanNotes, RestateLoans restate, LoanEvents events, Clock clock) {
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.events = events;
        this.clock = clock;
    }

    /** Repeated activation changes nothing; a void loan note is refused. */
    @Transactional
    void activate(UUID id, UUID customerId, @Nullable String lenderLoanNo) {
        var lenderId = loanNotes
                .lenderOf(id, customerId)
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + id));
        var account = restate.lock(customerId, lenderId);
        var loan = loanNotes.lock(customerId, id).orElseThrow();
        switch (loan.status()) {
            case PENDING_DISBURSE -> {
                loan.activate(lenderLoanNo, restate.open(loan).rules(), clock.instant());
                account.admit(loan);
                events.created(loan);
            }
            case VOID -> throw new Refused(InstallmentError.LOAN_NOTE_VOID, "loan note " + id);
            case ACTIVE, OVERDUE, SETTLED_NORMAL, SETTLED_EARLY, SETTLED_BY_REFUND -> {}
        }
    }
}
