package io.fenqi.installment.loannote;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is due and unpaid on a date, for withholding and for the borrower. */
@Service
class FindDues {

    private final BorrowerAccounts accounts;
    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final Clock clock;

    FindDues(BorrowerAccounts accounts, LoanNotes loanNotes, RestateLoans restate, Clock clock) {
        this.accounts = accounts;
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.clock = clock;
    }

    /** Accounts with something due, after a given one; only those are looked at. */
    @Transactional(readOnly = true)
    List<AccountDue> page(@Nullable LocalDate asOf, UUID customerId, String lenderId, int limit) {
        var date = date(asOf);
        var keys = accounts.due(date, customerId, lenderId, limit);
        var customers = keys.stream().map(BorrowerAccount.Key::customerId).collect(Collectors.toSet());
        var items = loanNotes.due(customers, date).stream()
                .flatMap(loan -> items(restate.open(loan), date).stream())
                .collect(Collectors.groupingBy(Item::account));
        return keys.stream()
                .map(key -> AccountDue.of(key, items.getOrDefault(key, List.of()), date))
                .toList();
    }

    /** Every installment of one account that is due, the oldest first. */
    @Transactional(readOnly = true)
    List<Item> of(UUID customerId, String lenderId, @Nullable LocalDate asOf) {
        var date = date(asOf);
        return loanNotes.due(List.of(customerId), date).stream()
                .filter(loan -> loan.lenderId().equals(lenderId))
                .flatMap(loan -> items(restate.open(loan), date).stream())
                .sorted(Comparator.comparing(Item::dueDate)
                        .thenComparing(Item::loanNoteNo)
                        .thenComparingInt(Item::installmentNo))
                .toList();
    }

    private LocalDate date(@Nullable LocalDate asOf) {
        return asOf == null ? BusinessTime.today(clock) : asOf;
    }

    private static List<Item> items(OpenLoan open, LocalDate date) {
        var loan = open.loan();
        var items = new ArrayList<Item>();
        for (var item : loan.items()) {
            var amounts = item.open(date, open.rules());
            if (!item.dueDate().isAfter(date) && !amounts.isNone()) {
                var account = new BorrowerAccount.Key(loan.customerId(), loan.lenderId());
                items.add(
                        new Item(account, loan.id(), loan.loanNoteNo(), item.installmentNo(), item.dueDate(), amounts));
            }
        }
        return items;
    }

    record Item(
            BorrowerAccount.Key account,
            UUID loanNoteId,
            String loanNoteNo,
            int installmentNo,
            LocalDate dueDate,
            Amounts open) {}

    /**
     * What one customer has to pay one lender.
     *
     * @param dueFen principal, interest and fees
     */
    record AccountDue(
            BorrowerAccount.Key account, LocalDate oldestDueDate, long dueFen, long penaltyFen, long totalFen) {

        static AccountDue of(BorrowerAccount.Key account, List<Item> items, LocalDate date) {
            var total = items.stream().map(Item::open).reduce(Amounts.NONE, Amounts::plus);
            var oldest = items.stream().map(Item::dueDate).min(Comparator.naturalOrder());
            return new AccountDue(
                    account,
                    oldest.orElse(date),
                    total.totalFen() - total.penaltyFen(),
                    total.penaltyFen(),
                    total.totalFen());
        }
    }
}
