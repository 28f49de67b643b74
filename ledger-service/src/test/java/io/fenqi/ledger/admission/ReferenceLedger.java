package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.journal.Entry;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The plainest ledger one can think of: a list of all amounts ever moved, summed anew for every question. It says what
 * the lane should answer; it shares no arithmetic with it.
 */
final class ReferenceLedger {
    record Line(AccountType type, String owner, long signedFen) {}

    record Reserved(String lender, long position, long advance, Instant expiresAt) {}

    record Ended(String lender, String how) {}

    final List<Line> lines = new ArrayList<>();
    final Map<UUID, Reserved> open = new HashMap<>();
    final Map<UUID, Ended> ended = new HashMap<>();
    final Map<String, Long> advanceLine = new HashMap<>();
    final Map<String, LocalDate> advanceLineTo = new HashMap<>();
    final Set<String> suspended = new HashSet<>();
    final Set<UUID> used = new HashSet<>();
    final Set<UUID> reversed = new HashSet<>();

    /** What the lane should say, in one word; then it is done here as well. */
    String decide(Command command, Instant now, LocalDate today) {
        return switch (command) {
            case Command.PostJournal post -> used.add(post.key().id()) ? post(post) : "Known";
            case Command.ReverseJournal reverse -> used.add(reverse.key().id()) ? reverse(reverse.original()) : "Known";
            case Command.PlaceHold place -> {
                var id = place.key().id();
                yield !open.containsKey(id) && !ended.containsKey(id) && used.add(id)
                        ? place(place, now, today)
                        : "Known";
            }
            case Command.PostHold post -> postHold(post, now);
            case Command.VoidHold release -> voidHold(release);
            case Command.ExpireHolds ignored -> {
                var over = open.entrySet().stream()
                        .filter(hold -> !hold.getValue().expiresAt().isAfter(now))
                        .map(Map.Entry::getKey)
                        .toList();
                over.forEach(id -> end(id, "EXPIRED"));
                yield "Expired " + over.size();
            }
            case Command.SetAdvanceLine line -> {
                advanceLine.put(line.lenderId(), line.lineFen());
                advanceLineTo.put(line.lenderId(), line.validTo());
                yield "LineSet";
            }
            case Command.SuspendAdvances suspension -> {
                if (suspension.suspended()) {
                    suspended.add(suspension.lenderId());
                } else {
                    suspended.remove(suspension.lenderId());
                }
                yield "LineSet";
            }
        };
    }

    private String post(Command.PostJournal post) {
        var lender = post.parties().lenderId();
        var wanted = new ArrayList<Line>();
        var owed = balance(AccountType.ADVANCE_RECEIVABLE, lender);
        for (var movement : post.event().movements()) {
            var amount = switch (movement.portion()) {
                case REPAYS_ADVANCE -> Math.min(owed, post.amountFen());
                case AFTER_ADVANCE -> post.amountFen() - Math.min(owed, post.amountFen());
                default -> post.amountFen();
            };
            var debit = post.parties().account(movement.debit());
            var credit = post.parties().account(movement.credit());
            wanted.add(new Line(debit.type(), debit.owner(), amount));
            wanted.add(new Line(credit.type(), credit.owner(), -amount));
        }
        return tryLines(wanted);
    }

    private String reverse(Journal original) {
        if (original.event() == JournalTemplate.REVERSAL || reversed.contains(original.id())) {
            return "Refused ALREADY_REVERSED";
        }
        var wanted = original.entries().stream()
                .map(entry -> new Line(entry.account().type(), entry.account().owner(), -signed(entry)))
                .toList();
        var answer = tryLines(wanted);
        if (answer.equals("Posted")) {
            reversed.add(original.id());
        }
        return answer;
    }

    private static long signed(Entry entry) {
        return entry.side() == Side.DEBIT ? entry.amountFen() : -entry.amountFen();
    }

    private String tryLines(List<Line> wanted) {
        var before = List.copyOf(lines);
        lines.addAll(wanted);
        for (var line : wanted) {
            var now = balance(line.type(), line.owner());
            var was = sum(before, line.type(), line.owner());
            if (line.type() == AccountType.LENDER_POSITION && now < held(line.owner())) {
                lines.clear();
                lines.addAll(before);
                return "Refused POSITION_EXHAUSTED";
            }
            var ceiling = Math.max(advanceLine.getOrDefault(line.owner(), 0L), was + advanceHeld(line.owner()));
            if (line.type().isFloored() && now < 0
                    || line.type() == AccountType.ADVANCE_RECEIVABLE && now + advanceHeld(line.owner()) > ceiling) {
                lines.clear();
                lines.addAll(before);
                return "Refused INSUFFICIENT_BALANCE";
            }
        }
        return "Posted";
    }

    private String place(Command.PlaceHold place, Instant now, LocalDate today) {
        if (!place.expiresAt().isAfter(now)) {
            return "Refused HOLD_EXPIRED";
        }
        var lender = place.lenderId();
        var free = balance(AccountType.LENDER_POSITION, lender) - held(lender);
        var valid = !today.isAfter(advanceLineTo.getOrDefault(lender, LocalDate.EPOCH));
        var allowed = place.advanceAllowed() && !suspended.contains(lender);
        var line = allowed && valid ? advanceLine.getOrDefault(lender, 0L) : 0;
        var drawable = Math.max(0, line - balance(AccountType.ADVANCE_RECEIVABLE, lender) - advanceHeld(lender));
        var fromAdvance = place.amountFen() - Math.min(free, place.amountFen());
        if (fromAdvance > drawable) {
            return "Refused POSITION_EXHAUSTED";
        }
        open.put(
                place.key().id(),
                new Reserved(lender, place.amountFen() - fromAdvance, fromAdvance, place.expiresAt()));
        return "HoldIs HELD";
    }

    private String postHold(Command.PostHold post, Instant now) {
        var hold = open.get(post.holdId());
        if (hold == null) {
            var end = ended.get(post.holdId());
            if (end == null || !end.lender().equals(post.lenderId())) {
                return "Refused HOLD_UNKNOWN";
            }
            return end.how().equals("POSTED") ? "Known" : "Refused HOLD_" + end.how();
        }
        if (!hold.lender().equals(post.lenderId())) {
            return "Refused HOLD_UNKNOWN";
        }
        if (!hold.expiresAt().isAfter(now)) {
            end(post.holdId(), "EXPIRED");
            return "Refused HOLD_EXPIRED";
        }
        if (post.amountFen() > hold.position() + hold.advance()) {
            return "Refused AMOUNT_ABOVE_HOLD";
        }
        end(post.holdId(), "POSTED");
        used.add(post.key().id());
        var fromPosition = Math.min(hold.position(), post.amountFen());
        lines.add(new Line(AccountType.LENDER_POSITION, hold.lender(), fromPosition));
        lines.add(new Line(AccountType.ADVANCE_RECEIVABLE, hold.lender(), post.amountFen() - fromPosition));
        lines.add(new Line(AccountType.MERCHANT_PAYABLE, post.merchantNo(), -post.amountFen()));
        return "HoldIs POSTED";
    }

    private String voidHold(Command.VoidHold release) {
        var id = release.holdId();
        if (open.containsKey(id)) {
            if (!open.get(id).lender().equals(release.lenderId())) {
                return "Refused HOLD_UNKNOWN";
            }
            end(id, "VOIDED");
            return "HoldIs VOIDED";
        }
        var end = ended.get(id);
        if (end == null) {
            if (!used.add(id)) {
                return "Known";
            }
            ended.put(id, new Ended(release.lenderId(), "VOIDED"));
            return "HoldIs VOIDED";
        }
        if (!end.lender().equals(release.lenderId())) {
            return "Refused HOLD_UNKNOWN";
        }
        return end.how().equals("POSTED") ? "Refused HOLD_POSTED" : "HoldIs " + end.how();
    }

    private void end(UUID id, String how) {
        ended.put(id, new Ended(open.remove(id).lender(), how));
    }

    /** On the account's normal side, summed over everything that ever happened. */
    long balance(AccountType type, String owner) {
        return sum(lines, type, owner);
    }

    private static long sum(List<Line> lines, AccountType type, String owner) {
        var debits = lines.stream()
                .filter(line -> line.type() == type && line.owner().equals(owner))
                .mapToLong(Line::signedFen)
                .sum();
        return type.normalSide() == Side.DEBIT ? debits : -debits;
    }

    long held(String lender) {
        return open.values().stream()
                .filter(hold -> hold.lender().equals(lender))
                .mapToLong(Reserved::position)
                .sum();
    }

    long advanceHeld(String lender) {
        return open.values().stream()
                .filter(hold -> hold.lender().equals(lender))
                .mapToLong(Reserved::advance)
                .sum();
    }

    long balance(AccountCode code) {
        return balance(code.type(), code.owner());
    }
}
