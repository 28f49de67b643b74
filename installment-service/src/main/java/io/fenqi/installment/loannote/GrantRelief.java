package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants what two people have agreed to, as a receipt without money (ODP-06, ODP-10).
 *
 * <p>It counts when it is granted, and after all that is booked; what becomes known later and counts before it makes it be
 * applied anew, to what is open then.
 */
@Service
public class GrantRelief {

    private static final Duration NEXT = Duration.ofMillis(1);

    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final Receipts receipts;
    private final PayoffQuotes payoffQuotes;
    private final ProductCatalog catalog;
    private final Clock clock;

    GrantRelief(
            LoanNotes loanNotes,
            RestateLoans restate,
            Receipts receipts,
            PayoffQuotes payoffQuotes,
            ProductCatalog catalog,
            Clock clock) {
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.receipts = receipts;
        this.payoffQuotes = payoffQuotes;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Locks a loan note and its account and answers whose it is; what decides is read after this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Party lock(UUID loanNoteId) {
        var party = loanNotes
                .partyOf(loanNoteId)
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + loanNoteId));
        restate.lock(party.customerId(), party.lenderId());
        var loan = loanNotes.lock(party.customerId(), loanNoteId).orElseThrow();
        return new Party(loan.customerId(), loan.lenderId());
    }

    /** Later due dates for all that is open of a locked loan note. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Relief.Extension extension(UUID loanNoteId, int months) {
        var loan = openLoan(loanNoteId);
        var offer = catalog.version(loan.origin().productCode(), loan.origin().productVersion());
        var rule = offer.params().extension();
        if (months > rule.monthsMax()) {
            throw notAllowed("%d months, at most %d".formatted(months, rule.monthsMax()));
        }
        return ForeseeRelief.extension(restate.open(loan), offer, months, BusinessTime.today(clock));
    }

    /** What a relief would make of a locked loan note; refused if it may not be granted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReliefOutlook foresee(UUID loanNoteId, Relief relief) {
        var loan = openLoan(loanNoteId);
        var at = nextValueAt(loan);
        var foreseen = ForeseeRelief.of(restate.open(loan), relief, at);
        if (relief instanceof Relief.Extension extension) {
            check(loan, extension, at, foreseen);
        }
        return foreseen.outlook();
    }

    /** Grants it on a locked loan note; the id is its receipt's too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(UUID id, UUID loanNoteId, Relief relief) {
        var loan = openLoan(loanNoteId);
        var account = restate.lock(loan.customerId(), loan.lenderId());
        var receipt = receipts.save(Receipt.relief(id, loan, relief, nextValueAt(loan), clock.instant()));
        restate.change(account, receipt, LoanBook::apply);
    }

    private void check(LoanNote loan, Relief.Extension extension, Instant at, ForeseeRelief.Foreseen foreseen) {
        var offer = catalog.version(loan.origin().productCode(), loan.origin().productVersion());
        if (receipts.extensions(loan.customerId(), loan.id())
                >= offer.params().extension().max()) {
            throw notAllowed(
                    "at most %d of a loan".formatted(offer.params().extension().max()));
        }
        if (!extension.dates().getFirst().dueDate().isAfter(BusinessTime.dateOf(at))) {
            throw notAllowed("the oldest installment would still be due by now");
        }
        if (payoffQuotes.anyOpen(loan.customerId(), loan.id(), clock.instant())) {
            throw new Refused(InstallmentError.PAYOFF_QUOTE_OPEN, "loan note " + loan.id());
        }
        if (foreseen.cost().compareTo(offer.costCap()) > 0) {
            throw new Refused(
                    InstallmentError.COST_ABOVE_CAP, "%s, the cap is %s".formatted(foreseen.cost(), offer.costCap()));
        }
    }

    private LoanNote openLoan(UUID id) {
        var loan = loanNotes.findById(id).orElseThrow();
        if (!loan.status().isOpen()) {
            throw new Refused(InstallmentError.LOAN_NOTE_NOT_OPEN, "it is " + loan.status());
        }
        return loan;
    }

    /** A channel's clock may be ahead of ours: what is granted now counts after what is booked. */
    private Instant nextValueAt(LoanNote loan) {
        var now = clock.instant();
        return receipts.newest(loan.customerId(), loan.lenderId())
                .map(newest -> newest.plus(NEXT))
                .filter(now::isBefore)
                .orElse(now);
    }

    private static Refused notAllowed(String detail) {
        return new Refused(InstallmentError.EXTENSION_NOT_ALLOWED, detail);
    }

    /** Who owes and who lent. */
    public record Party(UUID customerId, String lenderId) {}
}
