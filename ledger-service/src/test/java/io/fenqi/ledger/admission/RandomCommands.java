package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A seeded stream of commands on a few lenders: mostly sensible, some repeated, some impossible. */
public final class RandomCommands {
    private static final List<JournalTemplate> DIRECT = java.util.Arrays.stream(JournalTemplate.values())
            .filter(JournalTemplate::isPostedDirectly)
            .toList();

    private final Random random;
    private final List<String> lenders;
    private final List<UUID> ids = new ArrayList<>();
    private final List<UUID> holds = new ArrayList<>();
    private final Map<UUID, String> lenderOfHold = new HashMap<>();
    private final List<Journal> journals = new ArrayList<>();

    public RandomCommands(long seed, String... lenders) {
        this.random = new Random(seed);
        this.lenders = List.of(lenders);
    }

    /** Lets later commands reverse what was booked. */
    public void booked(Journal journal) {
        journals.add(journal);
    }

    public Command next(Instant now) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> post(JournalTemplate.POSITION_DEPOSITED, 5_000);
            case 2, 3, 4, 5 -> post(DIRECT.get(random.nextInt(DIRECT.size())), 2_000);
            case 6 -> journals.isEmpty() ? next(now) : reverse();
            case 7, 8, 9, 10, 11 -> place(now);
            case 12, 13, 14, 15 -> postHold();
            case 16, 17 -> voidHold();
            case 18 ->
                random.nextBoolean()
                        ? new Command.ExpireHolds()
                        : new Command.SuspendAdvances(lender(), random.nextBoolean(), "test");
            default ->
                new Command.SetAdvanceLine(
                        lender(), random.nextInt(4) * 1_500L, LocalDate.of(2026, 12, 1 + random.nextInt(20)), "ops");
        };
    }

    private Command post(JournalTemplate event, int upTo) {
        var parties = new Parties(
                lender(),
                Map.of(
                        Owner.MERCHANT,
                        "M" + random.nextInt(2),
                        Owner.CHANNEL,
                        "C1",
                        Owner.CUSTOMER,
                        "K1",
                        Owner.PARTY,
                        "P1"));
        return new Command.PostJournal(key(), event, parties, 1 + random.nextInt(upTo), note());
    }

    private Command reverse() {
        return new Command.ReverseJournal(key(), journals.get(random.nextInt(journals.size())), note());
    }

    private Command place(Instant now) {
        var key = key();
        var lender = lender();
        holds.add(key.id());
        lenderOfHold.putIfAbsent(key.id(), lender);
        return new Command.PlaceHold(
                key,
                lender,
                1 + random.nextInt(1_500),
                random.nextBoolean(),
                now.plusSeconds(random.nextInt(4_000) - 20),
                "");
    }

    private Command postHold() {
        var hold = hold();
        var journalId = UUID.nameUUIDFromBytes((hold + "posting").getBytes());
        return new Command.PostHold(
                new RequestKey("qr", journalId, "h"),
                hold,
                lender(),
                "M" + random.nextInt(2),
                1 + random.nextInt(1_500),
                note());
    }

    private Command voidHold() {
        var hold = hold();
        return new Command.VoidHold(hold, "qr", lenderOf(hold));
    }

    /** Nearly always whose hold it is. */
    private String lenderOf(UUID hold) {
        return random.nextInt(20) == 0 ? lender() : lenderOfHold.getOrDefault(hold, lender());
    }

    private UUID hold() {
        return holds.isEmpty() || random.nextInt(20) == 0
                ? uuid()
                : holds.get(Math.max(0, holds.size() - 1 - random.nextInt(Math.min(30, holds.size()))));
    }

    private RequestKey key() {
        var again = !ids.isEmpty() && random.nextInt(15) == 0;
        var id = again ? ids.get(random.nextInt(ids.size())) : uuid();
        ids.add(id);
        return new RequestKey("qr", id, "h");
    }

    private String lender() {
        return lenders.get(random.nextInt(lenders.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Note note() {
        return new Note("SYSTEM:test", "", null);
    }
}
