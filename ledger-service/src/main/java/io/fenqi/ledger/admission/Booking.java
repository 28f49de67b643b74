package io.fenqi.ledger.admission;

import io.fenqi.ledger.template.JournalTemplate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal about to be booked, entries aside. */
record Booking(
        UUID id,
        String caller,
        JournalTemplate event,
        String lenderId,
        long amountFen,
        Note note,
        @Nullable UUID reversalOf) {}
