package io.fenqi.installment.loannote;

import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the loans of one customer at one lender at the place in time where the change belongs.
 *
 * <p>The account's row is locked first, so that changes of one account go one after the other and all of them are booked.
 * Receipts that count later are taken back, the change is made, and they are booked again: what becomes known late gives
 * the same loans as if it had come in order (REP-16, REP-17).
 */
@Component
class RestateLoans {

    private final BorrowerAccounts accounts;
    private final LoanNotes loanNotes;
    private final Receipts receipts;
    private final ProductCatalog catalog;
    private final PayoffQuotes quotes;
    private final LoanEvents events;
    private final Clock clock;

    RestateLoans(
            BorrowerAccounts accounts,
            LoanNotes loanNotes,
            Receipts receipts,
            ProductCatalog catalog,
            PayoffQuotes quotes,
            LoanEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.loanNotes = loanNotes;
        this.receipts = receipts;
        this.catalog = catalog;
        this.quotes = quotes;
        this.events = events;
        this.clock = clock;
    }

    /** Locks the account; whatever decides whether to change it is read after this. */
    @Transactional(propagation = Propagation.MANDATORY)
    BorrowerAccount lock(UUID customerId, String lenderId) {
        return accounts.lock(customerId, lenderId).orElseGet(() -> {
            accounts.open(customerId, lenderId);
            return accounts.lock(customerId, lenderId).orElseThrow();
        });
    }

    /** Makes a change just before the receipts that count later than this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Restated change(BorrowerAccount account, Receipt at, BiConsumer<LoanBook, Receipt> change) {
        var today = BusinessTime.today(clock);
        var later = receipts.after(at.customerId(), at.lenderId(), at.valueAt(), at.id());
        var book = book(account, touched(later, at));
        var before = book.state(today);
        var waivedBefore = later.stream().map(Receipt::waived).toList();
        var surplusBefore = surplus(later, at);
        later.reversed().forEach(book::unwind);
        change.accept(book, at);
        later.forEach(book::apply);
        var after = book.state(today);
        var changes = after.since(before);
        refresh(account, book, at, today);
        voidQuotes(account, after.changedSince(before));
        events.changed(book, before, after, at);
        for (var i = 0; i < later.size(); i++) {
            if (!later.get(i).waived().equals(waivedBefore.get(i))) {
                events.waived(book, later.get(i));
            }
        }
        return new Restated(loans(book), changes, standings(book, changes, at), surplus(later, at) - surplusBefore);
    }

    private LoanBook book(BorrowerAccount account, Set<UUID> named) {
        var key = account.key();
        var loans = new ArrayList<OpenLoan>();
        for (var loan : loanNotes.lockBook(key.customerId(), key.lenderId(), named)) {
            loans.add(open(loan));
        }
        return new LoanBook(loans);
    }

    /** Brings the account in step after one of its loans was made void. */
    @Transactional(propagation = Propagation.MANDATORY)
    void madeVoid(BorrowerAccount account, LoanNote loan) {
        voidQuotes(account, Set.of(loan.id()));
        account.refresh(
                loanNotes.lockBook(account.key().customerId(), account.key().lenderId(), Set.of()));
    }

    OpenLoan open(LoanNote loan) {
        var offer = catalog.version(loan.origin().productCode(), loan.origin().productVersion());
        return new OpenLoan(loan, LoanRules.of(loan, offer));
    }

    private static Set<UUID> touched(List<Receipt> later, Receipt at) {
        var touched = new HashSet<UUID>();
        later.forEach(receipt -> touched.addAll(loansOf(receipt)));
        touched.addAll(loansOf(at));
        return touched;
    }

    private static Set<UUID> loansOf(Receipt receipt) {
        var loans = new HashSet<UUID>();
        receipt.parts().forEach(part -> loans.add(part.loanNoteId()));
        if (receipt.loanNoteId() != null) {
            loans.add(receipt.loanNoteId());
        }
        if (receipt.quote() != null) {
            loans.addAll(receipt.quote().goals().keySet());
        }
        return loans;
    }

    /** What a quote asks for is no longer true once one of its loans has changed (REP-15). */
    private void voidQuotes(BorrowerAccount account, Set<UUID> loans) {
        var key = account.key();
        for (var quote : quotes.open(key.customerId(), key.lenderId(), clock.instant())) {
            if (!Collections.disjoint(quote.goals().keySet(), loans)) {
                quote.makeVoid();
            }
        }
    }

    private static void refresh(BorrowerAccount account, LoanBook book, Receipt at, LocalDate today) {
        for (var loan : book.loans()) {
            if (loan.loan().status().isOpen() || loan.loan().status().isSettled()) {
                loan.loan().refresh(loan.rules(), today, settledBy(at, loan.loan()));
            }
        }
        account.refresh(loans(book));
    }

    private static List<LoanNote> loans(LoanBook book) {
        return book.loans().stream().map(OpenLoan::loan).toList();
    }

    /** Of every loan note whose principal is another now; a refund changes what was bought even of a repaid one. */
    private static List<LoanStanding> standings(LoanBook book, List<LoanBookState.Change> changes, Receipt at) {
        var changed = changes.stream()
                .filter(change -> change.amounts().principalFen() != 0)
                .map(change -> change.place().loanNoteId())
                .collect(Collectors.toSet());
        return loans(book).stream()
                .filter(loan -> changed.contains(loan.id()) || at.isRefundOf(loan))
                .map(LoanNote::nextStanding)
                .toList();
    }

    private static LoanNoteStatus settledBy(Receipt receipt, LoanNote loan) {
        return switch (receipt.kind()) {
            case REFUND -> LoanNoteStatus.SETTLED_BY_REFUND;
            case EARLY_PAYOFF -> LoanNoteStatus.SETTLED_EARLY;
            case DUE, FREE, WAIVER, EXTENSION ->
                loan.items().getLast().billOn().isAfter(receipt.valueDate())
                        ? LoanNoteStatus.SETTLED_EARLY
                        : LoanNoteStatus.SETTLED_NORMAL;
        };
    }

    private static long surplus(List<Receipt> later, Receipt at) {
        return at.surplusFen() + later.stream().mapToLong(Receipt::surplusFen).sum();
    }

    /**
     * What a change did.
     *
     * @param loans all that were looked at
     * @param standings of the loan notes whose principal it changed
     * @param surplusFen how much more of the receipts is overpaid or given back than before
     */
    record Restated(
            List<LoanNote> loans, List<LoanBookState.Change> changes, List<LoanStanding> standings, long surplusFen) {}
}
