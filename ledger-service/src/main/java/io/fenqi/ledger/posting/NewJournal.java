package io.fenqi.ledger.posting;

import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.admission.Parties;
import io.fenqi.ledger.journal.Digest;
import io.fenqi.ledger.request.Text;
import io.fenqi.ledger.template.JournalTemplate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business event to be booked.
 *
 * @param amountFen fen, more than zero
 * @param valueDate the day it is about, if that is not the day it is booked on (LED-07)
 * @param reversalOf the journal to be reversed; only with event REVERSAL, whose amount is that of the journal
 */
public record NewJournal(
        @NotNull JournalTemplate event,
        @NotNull @Pattern(regexp = Text.CODE) String lenderId,
        @Valid @Nullable NamedParties parties,
        @Positive @Max(Text.AMOUNT_MAX_FEN) long amountFen,
        @Nullable @Pattern(regexp = Text.REFERENCE) String reference,
        @Nullable LocalDate valueDate,
        @Nullable UUID reversalOf) {

    /** Whom the event is about beside the lender. */
    public record NamedParties(
            @Nullable @Pattern(regexp = Text.MERCHANT_NO) String merchantNo,
            @Nullable @Pattern(regexp = Text.CODE) String channelCode,
            @Nullable UUID customerId,
            @Nullable @Pattern(regexp = Text.CODE) String partyId) {}

    String referenceText() {
        return Objects.requireNonNullElse(reference, "");
    }

    Parties toParties() {
        Map<Owner, String> others = new EnumMap<>(Owner.class);
        if (parties != null) {
            put(others, Owner.MERCHANT, parties.merchantNo());
            put(others, Owner.CHANNEL, parties.channelCode());
            put(others, Owner.CUSTOMER, parties.customerId());
            put(others, Owner.PARTY, parties.partyId());
        }
        return new Parties(lenderId, others);
    }

    private static void put(Map<Owner, String> others, Owner owner, @Nullable Object id) {
        if (id != null) {
            others.put(owner, id.toString());
        }
    }

    /** Tells one body from another. */
    String hash() {
        var digest = new Digest("new-journal-1")
                .add(event.name())
                .add(lenderId)
                .add(amountFen)
                .add(referenceText());
        var others = toParties().others();
        for (var owner : Owner.values()) {
            digest.add(others.getOrDefault(owner, ""));
        }
        return digest.add(Objects.toString(valueDate, ""))
                .add(Objects.toString(reversalOf, ""))
                .hex();
    }
}
