package io.fenqi.settlement.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One journal that the ledger must get.
 *
 * @param id derived from its cause, so that the same cause is posted once
 * @param accountingDate the run it belongs to
 * @param reversalOf the journal to take back, for REVERSAL only
 */
public record Posting(
        UUID id,
        LocalDate accountingDate,
        PostingEvent event,
        String lenderId,
        @Nullable String merchantNo,
        @Nullable String channelCode,
        long amountFen,
        String reference,
        @Nullable UUID reversalOf) {

    public static Posting ofLender(
            UUID id, LocalDate date, PostingEvent event, String lenderId, long amountFen, String reference) {
        return new Posting(id, date, event, lenderId, null, null, amountFen, reference, null);
    }

    public static Posting ofMerchant(
            UUID id,
            LocalDate date,
            PostingEvent event,
            String lenderId,
            String merchantNo,
            long amountFen,
            String reference) {
        return new Posting(id, date, event, lenderId, merchantNo, null, amountFen, reference, null);
    }

    public static Posting ofChannel(
            UUID id,
            LocalDate date,
            PostingEvent event,
            String lenderId,
            String channelCode,
            long amountFen,
            String reference) {
        return new Posting(id, date, event, lenderId, null, channelCode, amountFen, reference, null);
    }

    /** Takes back a journal that was posted for a lender alone. */
    public static Posting reversal(
            UUID id, LocalDate date, String lenderId, long amountFen, String reference, UUID of) {
        return new Posting(id, date, PostingEvent.REVERSAL, lenderId, null, null, amountFen, reference, of);
    }
}
