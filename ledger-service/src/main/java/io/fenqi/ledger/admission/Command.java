package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.journal.Entry;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything a lane can be asked to do. Amounts are fen and more than zero. */
public sealed interface Command {

    /** The accounts whose balances decide or change. */
    Set<AccountCode> accounts();

    /** The hold this command ends, if it is about one. */
    default Optional<UUID> endsHold() {
        return Optional.empty();
    }

    /** The request id this command uses up, if it has one. */
    default Optional<Lookups.KnownRequest> usesId() {
        return switch (this) {
            case PostJournal post -> Optional.of(post.key().use());
            case ReverseJournal reverse -> Optional.of(reverse.key().use());
            case PlaceHold place -> Optional.of(place.key().use());
            case PostHold post -> Optional.of(post.key().use());
            case VoidHold release -> Optional.of(new Lookups.KnownRequest(release.caller(), release.holdId()));
            case ExpireHolds ignored -> Optional.empty();
            case SetAdvanceLine ignored -> Optional.empty();
            case SuspendAdvances ignored -> Optional.empty();
        };
    }

    record PostJournal(RequestKey key, JournalTemplate event, Parties parties, long amountFen, Note note)
            implements Command {
        @Override
        public Set<AccountCode> accounts() {
            var codes = new LinkedHashSet<AccountCode>();
            for (var movement : event.movements()) {
                codes.add(parties.account(movement.debit()));
                codes.add(parties.account(movement.credit()));
            }
            return codes;
        }
    }

    record ReverseJournal(RequestKey key, Journal original, Note note) implements Command {
        @Override
        public Set<AccountCode> accounts() {
            var codes = new LinkedHashSet<AccountCode>();
            original.entries().stream().map(Entry::account).forEach(codes::add);
            return codes;
        }
    }

    /** Reserves on the position first and the rest, if allowed, on the advance line. */
    record PlaceHold(
            RequestKey key,
            String lenderId,
            long amountFen,
            boolean advanceAllowed,
            Instant expiresAt,
            String reference)
            implements Command {
        @Override
        public Set<AccountCode> accounts() {
            return fundsOf(lenderId);
        }
    }

    /**
     * Turns a hold, or a part of it, into a purchase; what is not used is released.
     *
     * @param key its id is that of the journal to be booked
     */
    record PostHold(RequestKey key, UUID holdId, String lenderId, String merchantNo, long amountFen, Note note)
            implements Command {
        @Override
        public Set<AccountCode> accounts() {
            var codes = fundsOf(lenderId);
            codes.add(AccountCode.of(AccountType.MERCHANT_PAYABLE, merchantNo));
            return codes;
        }

        @Override
        public Optional<UUID> endsHold() {
            return Optional.of(holdId);
        }

        Parties parties() {
            return new Parties(lenderId, Map.of(Owner.MERCHANT, merchantNo));
        }
    }

    /** Releases a hold; an unknown one leaves a tombstone, so that a hold overtaken by its cancellation is refused. */
    record VoidHold(UUID holdId, String caller, String lenderId) implements Command {
        @Override
        public Set<AccountCode> accounts() {
            return fundsOf(lenderId);
        }

        @Override
        public Optional<UUID> endsHold() {
            return Optional.of(holdId);
        }
    }

    /** Releases the holds whose time is over. */
    record ExpireHolds() implements Command {
        @Override
        public Set<AccountCode> accounts() {
            return Set.of();
        }
    }

    /** How much may be advanced for a lender through a day; zero ends it (POS-04). */
    record SetAdvanceLine(String lenderId, long lineFen, LocalDate validTo, String approvedBy) implements Command {
        @Override
        public Set<AccountCode> accounts() {
            return fundsOf(lenderId);
        }
    }

    /** Stops advances for a lender, or lets them go on; the approved line stays as it is (POS-05). */
    record SuspendAdvances(String lenderId, boolean suspended, String reason) implements Command {
        @Override
        public Set<AccountCode> accounts() {
            return fundsOf(lenderId);
        }
    }

    private static Set<AccountCode> fundsOf(String lenderId) {
        var codes = new LinkedHashSet<AccountCode>();
        codes.add(AccountCode.of(AccountType.LENDER_POSITION, lenderId));
        codes.add(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, lenderId));
        return codes;
    }
}
