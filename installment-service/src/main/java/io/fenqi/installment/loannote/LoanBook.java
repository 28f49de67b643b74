package io.fenqi.installment.loannote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All loans of one customer at one lender, as receipts change them; knows no database.
 *
 * <p>Receipts are applied in the order of their value time. {@link #unwind} is the exact opposite of {@link #apply}, so
 * that an earlier receipt can be put before later ones: unwind those from the newest, apply the early one, apply them
 * again.
 */
final class LoanBook {

    private final Map<UUID, OpenLoan> loans = new LinkedHashMap<>();

    LoanBook(List<OpenLoan> loans) {
        loans.forEach(loan -> this.loans.put(loan.loan().id(), loan));
    }

    List<OpenLoan> loans() {
        return List.copyOf(loans.values());
    }

    /** Lets a receipt do its work on the loans. */
    void apply(Receipt receipt) {
        var date = receipt.valueDate();
        var amount = receipt.unassignedFen();
        switch (receipt.kind()) {
            case DUE -> pay(receipt, amount, loans(), OpenLoan.Reach.BILLED);
            case FREE -> payAhead(receipt, amount, named(receipt));
            case EARLY_PAYOFF -> payOff(receipt, amount);
            case REFUND -> {
                var loan = target(receipt);
                if (loan == null) {
                    receipt.book(List.of(), 0, amount);
                } else {
                    var result = PlanReduction.reduce(loan, amount, date);
                    receipt.book(result.parts(), 0, result.paidBackFen());
                }
            }
            case WAIVER, EXTENSION -> {
                var loan = target(receipt);
                var relief = Objects.requireNonNull(receipt.relief());
                receipt.book(loan == null ? List.of() : ApplyRelief.to(loan, relief, date), 0, 0);
            }
        }
    }

    /** Takes back what a receipt did to the loans of this book. */
    void unwind(Receipt receipt) {
        for (var part : receipt.takeOut(loans::containsKey)) {
            loan(part.loanNoteId()).loan().item(part.installmentNo()).revert(part);
        }
    }

    /** Where every installment stands. */
    LoanBookState state(LocalDate date) {
        var lines = new LinkedHashMap<LoanBookState.Place, LoanBookState.Line>();
        for (var loan : loans.values()) {
            for (var item : loan.loan().items()) {
                var place = new LoanBookState.Place(loan.loan().id(), item.installmentNo());
                lines.put(
                        place,
                        new LoanBookState.Line(
                                item.dueDate(), item.planned(), item.paid(), item.open(date, loan.rules())));
            }
        }
        return new LoanBookState(lines);
    }

    private OpenLoan loan(UUID id) {
        var loan = loans.get(id);
        if (loan == null) {
            throw new IllegalArgumentException("loan note %s is not in this book".formatted(id));
        }
        return loan;
    }

    private @Nullable OpenLoan target(Receipt receipt) {
        var loan = loans.get(receipt.loanNoteId());
        return loan != null && loan.loan().takesMoneyAt(receipt.valueAt()) ? loan : null;
    }

    /** The loans of its quote that take its money; all loans if it has none. */
    private List<OpenLoan> named(Receipt receipt) {
        var quote = receipt.quote();
        if (quote == null) {
            return loans();
        }
        return loans.values().stream()
                .filter(open -> quote.goals().containsKey(open.loan().id()))
                .filter(open -> open.loan().takesMoneyAt(receipt.valueAt()))
                .toList();
    }

    /** What its quote asks for, measured at its own value date; too little for that pays ahead on the same loans. */
    private void payOff(Receipt receipt, long amount) {
        var date = receipt.valueDate();
        var goals = receipt.requiredQuote().goals();
        var named = named(receipt);
        var lines = new ArrayList<Payoff.Line>();
        var parts = new ArrayList<ReceiptPart>();
        for (var open : named) {
            var goal = Objects.requireNonNull(goals.get(open.loan().id()));
            lines.addAll(Payoff.of(open, goal, date));
        }
        var needed = Payoff.fen(lines);
        if (amount < needed || lines.isEmpty()) {
            payAhead(receipt, amount, named);
            return;
        }
        for (var line : lines) {
            if (!line.doesNothing()) {
                var rules = loan(line.item().loanNoteId()).rules();
                parts.add(line.item().change(line.paid(), line.reduced(), date, rules));
            }
        }
        receipt.book(parts, amount - needed, 0);
    }

    private static void payAhead(Receipt receipt, long amount, List<OpenLoan> loans) {
        pay(receipt, amount, loans, OpenLoan.Reach.BILLED);
        var left = receipt.overpaidFen();
        if (left > 0) {
            pay(receipt, left, loans, OpenLoan.Reach.ALL);
        }
    }

    private static void pay(Receipt receipt, long amount, List<OpenLoan> loans, OpenLoan.Reach reach) {
        var date = receipt.valueDate();
        var owed = new ArrayList<Allocation.Owed>();
        var owners = new ArrayList<OpenLoan>();
        for (var loan : loans) {
            for (var item : loan.owed(receipt.valueAt(), reach)) {
                owed.add(item);
                owners.add(loan);
            }
        }
        var given = Allocation.split(amount, owed);
        var parts = new ArrayList<ReceiptPart>();
        var left = amount;
        for (var i = 0; i < given.size(); i++) {
            var amounts = given.get(i);
            if (!amounts.isNone()) {
                var owner = owners.get(i);
                var item = owner.loan().item(owed.get(i).installmentNo());
                parts.add(item.pay(amounts, date, owner.rules()));
                left -= amounts.totalFen();
            }
        }
        receipt.book(parts, left, 0);
    }
}
