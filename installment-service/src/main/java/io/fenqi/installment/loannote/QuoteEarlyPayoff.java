package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.product.PrepaymentMode;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what paying early takes today (REP-14).
 *
 * <p>The account is locked, so that a payment that is being booked is either in the quote or makes it void (REP-15).
 * Whether a collection is under way is not known here: repayment-service, which passes quotes on, looks.
 */
@Service
class QuoteEarlyPayoff {

    private final LoanNotes loanNotes;
    private final PayoffQuotes quotes;
    private final RestateLoans restate;
    private final IdempotentPut claims;
    private final Clock clock;

    QuoteEarlyPayoff(
            LoanNotes loanNotes, PayoffQuotes quotes, RestateLoans restate, IdempotentPut claims, Clock clock) {
        this.loanNotes = loanNotes;
        this.quotes = quotes;
        this.restate = restate;
        this.claims = claims;
        this.clock = clock;
    }

    /** The same id for the same wish answers the same quote. */
    @Transactional
    PayoffQuote quote(UUID id, Wish wish) {
        if (!claims.claim("payoff-quotes", id, wish)) {
            return quotes.find(id, wish.customerId()).orElseThrow();
        }
        var account = restate.lock(wish.customerId(), wish.lenderId());
        var loans = loans(wish);
        var goal = goal(wish, loans);
        var today = BusinessTime.today(clock);
        var lines = new ArrayList<PayoffQuoteLine>();
        for (var open : loans) {
            check(open, goal, today);
            Payoff.of(open, goal, today).stream()
                    .filter(line -> !line.doesNothing())
                    .forEach(line -> lines.add(PayoffQuoteLine.of(open.loan(), line)));
        }
        var scope = switch (goal) {
            case PayoffGoal.WholeLoan whole -> PayoffQuote.Scope.LOANS;
            case PayoffGoal.Installments some -> PayoffQuote.Scope.INSTALLMENTS;
            case PayoffGoal.Amount amount -> PayoffQuote.Scope.AMOUNT;
        };
        var mode = goal instanceof PayoffGoal.Amount amount ? amount.mode() : null;
        var until = BusinessTime.startOf(today.plusDays(1));
        return quotes.save(new PayoffQuote(id, account.key(), scope, mode, lines, until));
    }

    @Transactional(readOnly = true)
    PayoffQuote find(UUID id) {
        return quotes.findById(id).orElseThrow(() -> new Refused(InstallmentError.PAYOFF_QUOTE_UNKNOWN, "quote " + id));
    }

    private List<OpenLoan> loans(Wish wish) {
        var all = loanNotes.lockBook(wish.customerId(), wish.lenderId(), Set.of());
        for (var id : wish.loanNoteIds()) {
            if (all.stream().noneMatch(loan -> loan.id().equals(id))) {
                throw loanNotes.lenderOf(id, wish.customerId()).isPresent()
                        ? new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "loan note %s".formatted(id))
                        : new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note %s".formatted(id));
            }
        }
        if (all.isEmpty()) {
            throw new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "nothing is owed to " + wish.lenderId());
        }
        return all.stream()
                .filter(loan ->
                        wish.loanNoteIds().isEmpty() || wish.loanNoteIds().contains(loan.id()))
                .map(restate::open)
                .toList();
    }

    /** Installments that are all there is left are the whole loan, which costs less. */
    private static PayoffGoal goal(Wish wish, List<OpenLoan> loans) {
        var ahead = wish.prepayment();
        if (wish.installments().isEmpty() && ahead == null) {
            return new PayoffGoal.WholeLoan();
        }
        var both = ahead != null && !wish.installments().isEmpty();
        if (both || wish.loanNoteIds().size() != 1) {
            throw new Refused(
                    InstallmentError.PAYOFF_GOAL_UNCLEAR, "installments or an amount, and of one loan note by its id");
        }
        if (ahead != null) {
            return new PayoffGoal.Amount(ahead.amountFen(), ahead.mode());
        }
        var left = loans.getFirst().loan().items().stream()
                .filter(item -> !item.planned().equals(item.paid()))
                .map(DueItem::installmentNo)
                .toList();
        return wish.installments().containsAll(left)
                ? new PayoffGoal.WholeLoan()
                : new PayoffGoal.Installments(wish.installments());
    }

    private static void check(OpenLoan open, PayoffGoal goal, LocalDate today) {
        var product = open.rules().earlyPayoff();
        if (!product.allowedAfter(open.installmentsDue(today))) {
            throw notAllowed(open, "early payoff, yet");
        }
        if (!(goal instanceof PayoffGoal.WholeLoan) && open.isPutOff()) {
            throw new Refused(InstallmentError.LOAN_NOTE_PUT_OFF, open.loan().loanNoteNo());
        }
        switch (goal) {
            case PayoffGoal.WholeLoan whole -> {
                // nothing more is asked
            }
            case PayoffGoal.Installments(var nos) -> {
                for (var no : nos) {
                    var item = open.loan().items().stream()
                            .filter(one -> one.installmentNo() == no && !one.isSettled(today, open.rules()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refused(InstallmentError.INSTALLMENT_NOT_OPEN, "installment %d".formatted(no)));
                    if (item.billOn().isAfter(today) && !product.unbilledInstallments()) {
                        throw notAllowed(open, "installment %d before it is billed".formatted(no));
                    }
                }
            }
            case PayoffGoal.Amount(var fen, var mode) -> {
                if (!product.prepayment().modes().contains(mode)) {
                    throw notAllowed(open, mode.name());
                }
                var due = open.loan().items().stream()
                        .filter(item -> !item.dueDate().isAfter(today))
                        .mapToLong(item -> item.open(today, open.rules()).totalFen())
                        .sum();
                var whole = Payoff.fen(Payoff.of(open, new PayoffGoal.WholeLoan(), today));
                if (fen - due < product.prepayment().minAmountFen() || fen >= whole) {
                    throw new Refused(
                            InstallmentError.PREPAYMENT_OUT_OF_RANGE,
                            "from %d fen to less than %d fen"
                                    .formatted(due + product.prepayment().minAmountFen(), whole));
                }
            }
        }
    }

    private static Refused notAllowed(OpenLoan open, String what) {
        return new Refused(
                InstallmentError.EARLY_PAYOFF_NOT_ALLOWED,
                "%s: %s".formatted(open.loan().origin().productCode(), what));
    }

    /**
     * What a borrower wants to pay early.
     *
     * @param loanNoteIds all loans at the lender if none
     * @param installments of one loan, by number; the whole loan if none
     */
    record Wish(
            UUID customerId,
            String lenderId,
            Set<UUID> loanNoteIds,
            Set<Integer> installments,
            @Nullable Ahead prepayment) {}

    /** An amount of one loan, what is due in it. */
    record Ahead(long amountFen, PrepaymentMode mode) {}
}
