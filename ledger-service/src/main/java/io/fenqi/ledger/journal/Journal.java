package io.fenqi.ledger.journal;

import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One business event as booked, for ever: debits equal credits.
 *
 * @param number position among the journals of the lane, from 1, without gaps
 * @param amountFen fen moved by the event
 * @param accountingDate the open day it was booked on (Asia/Shanghai)
 * @param valueDate the day it is about, which may lie before a sealed day (LED-07)
 */
public record Journal(
        int lane,
        long number,
        UUID id,
        String caller,
        String actor,
        JournalTemplate event,
        String lenderId,
        long amountFen,
        LocalDate accountingDate,
        LocalDate valueDate,
        Instant postedAt,
        String reference,
        @Nullable UUID reversalOf,
        List<Entry> entries) {

    public Journal {
        entries = List.copyOf(entries);
        var imbalance = 0L;
        for (var entry : entries) {
            imbalance += entry.side() == Side.DEBIT ? entry.amountFen() : -entry.amountFen();
        }
        if (imbalance != 0 || entries.isEmpty()) {
            throw new IllegalArgumentException("journal %s is off balance by %d fen".formatted(id, imbalance));
        }
    }

    /** Sum of the debits in fen, which is the sum of the credits. */
    public long turnoverFen() {
        var turnover = 0L;
        for (var entry : entries) {
            turnover += entry.side() == Side.DEBIT ? entry.amountFen() : 0;
        }
        return turnover;
    }
}
