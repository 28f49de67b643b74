package io.fenqi.ledger.posting;

import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal as callers see it; amounts in fen. */
public record JournalView(
        UUID id,
        JournalTemplate event,
        String lenderId,
        long amountFen,
        LocalDate accountingDate,
        LocalDate valueDate,
        Instant postedAt,
        String reference,
        @Nullable UUID reversalOf,
        List<EntryView> entries) {

    /** One entry; the balance is what the account of this lane held after it, on its normal side. */
    public record EntryView(String account, Side side, long amountFen, long sequence, long balanceAfterFen) {}

    static JournalView of(Journal journal) {
        var entries = journal.entries().stream()
                .map(entry -> new EntryView(
                        entry.account().text(),
                        entry.side(),
                        entry.amountFen(),
                        entry.sequence(),
                        entry.balanceAfterFen()))
                .toList();
        return new JournalView(
                journal.id(),
                journal.event(),
                journal.lenderId(),
                journal.amountFen(),
                journal.accountingDate(),
                journal.valueDate(),
                journal.postedAt(),
                journal.reference(),
                journal.reversalOf(),
                entries);
    }
}
