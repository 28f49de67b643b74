package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.temporal.ChronoUnit;

/** Whether and how money is set aside, used and released. */
final class HoldRules {
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final Workspace work;

    HoldRules(Workspace work) {
        this.work = work;
    }

    /** Takes the position first and the rest from the advance line, all or nothing (POS-02, POS-04). */
    Outcome place(Command.PlaceHold place) {
        if (!place.expiresAt().isAfter(work.now)) {
            return new Outcome.Refused(Refusal.HOLD_EXPIRED, "it would be over at " + place.expiresAt());
        }
        var position = work.account(AccountCode.of(AccountType.LENDER_POSITION, place.lenderId()));
        var advance = work.account(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, place.lenderId()));
        var positionFen = Math.min(place.amountFen(), position.availableFen());
        var advanceFen = place.amountFen() - positionFen;
        var advanceableFen = place.advanceAllowed() ? advance.advanceAvailableFen(work.accountingDate) : 0;
        if (advanceFen > advanceableFen) {
            return new Outcome.Refused(Refusal.POSITION_EXHAUSTED, "the position of " + place.lenderId() + " is short");
        }
        var hold = new Hold(
                place.key().id(),
                place.key().caller(),
                place.lenderId(),
                place.amountFen(),
                positionFen,
                advanceFen,
                HoldStatus.HELD,
                place.expiresAt().truncatedTo(ChronoUnit.MICROS),
                place.reference(),
                null);
        var trial = work.trial();
        reserve(trial, hold, 1);
        work.take(trial);
        return work.keep(hold);
    }

    Outcome post(Command.PostHold post) {
        var hold = work.hold(post.holdId()).orElse(null);
        if (hold == null || !hold.lenderId().equals(post.lenderId())) {
            return new Outcome.Refused(Refusal.HOLD_UNKNOWN, "hold " + post.holdId());
        }
        return switch (hold.status()) {
            case POSTED -> new Outcome.Known();
            case VOIDED -> new Outcome.Refused(Refusal.HOLD_VOIDED, "hold " + hold.id());
            case EXPIRED -> expired(hold);
            case HELD -> {
                if (hold.isOverAt(work.now)) {
                    release(hold, HoldStatus.EXPIRED);
                    yield expired(hold);
                }
                yield post.amountFen() > hold.amountFen()
                        ? new Outcome.Refused(Refusal.AMOUNT_ABOVE_HOLD, "held are " + hold.amountFen() + " fen")
                        : postOpen(post, hold);
            }
        };
    }

    private Outcome postOpen(Command.PostHold post, Hold hold) {
        var trial = work.trial();
        reserve(trial, hold, -1);
        var positionFen = Math.min(post.amountFen(), hold.positionFen());
        var parties = post.parties();
        for (var movement : JournalTemplate.PURCHASE_AUTHORISED.movements()) {
            var portionFen = switch (movement.portion()) {
                case HELD_ON_POSITION -> positionFen;
                case HELD_ON_ADVANCE -> post.amountFen() - positionFen;
                case WHOLE, REPAYS_ADVANCE, AFTER_ADVANCE -> throw new IllegalStateException("not in a purchase");
            };
            trial.move(parties.account(movement.debit()), parties.account(movement.credit()), portionFen);
        }
        var booking = new Booking(
                post.key().id(),
                post.key().caller(),
                JournalTemplate.PURCHASE_AUTHORISED,
                post.lenderId(),
                post.amountFen(),
                post.note(),
                null);
        return work.book(trial, booking) instanceof Outcome.Posted posted
                ? work.keep(hold.posted(posted.journal(), post.merchantNo()))
                : new Outcome.Refused(Refusal.POSITION_EXHAUSTED, "hold " + hold.id());
    }

    /** Releases an open hold; ended ones stay as they are. */
    Outcome release(Command.VoidHold release, Hold hold) {
        if (!hold.lenderId().equals(release.lenderId())) {
            return new Outcome.Refused(Refusal.HOLD_UNKNOWN, "hold " + hold.id());
        }
        return switch (hold.status()) {
            case HELD -> release(hold, HoldStatus.VOIDED);
            case VOIDED, EXPIRED -> new Outcome.HoldIs(hold);
            case POSTED -> new Outcome.Refused(Refusal.HOLD_POSTED, "hold " + hold.id());
        };
    }

    /** So that a hold overtaken by its cancellation is refused. */
    Outcome leaveTombstone(Command.VoidHold release) {
        return work.keep(Hold.tombstone(release.holdId(), release.caller(), release.lenderId(), work.now));
    }

    Outcome expire() {
        var over = work.openHoldsOverNow(EXPIRED_AT_ONCE);
        over.forEach(hold -> release(hold, HoldStatus.EXPIRED));
        return new Outcome.Expired(over.size());
    }

    private Outcome release(Hold hold, HoldStatus next) {
        var trial = work.trial();
        reserve(trial, hold, -1);
        work.take(trial);
        return work.keep(hold.ended(next));
    }

    private static void reserve(Trial trial, Hold hold, int sign) {
        var position = AccountCode.of(AccountType.LENDER_POSITION, hold.lenderId());
        var advance = AccountCode.of(AccountType.ADVANCE_RECEIVABLE, hold.lenderId());
        trial.put(trial.account(position).holding(sign * hold.positionFen()));
        trial.put(trial.account(advance).holding(sign * hold.advanceFen()));
    }

    private static Outcome expired(Hold hold) {
        return new Outcome.Refused(Refusal.HOLD_EXPIRED, "hold was over at " + hold.expiresAt());
    }
}
