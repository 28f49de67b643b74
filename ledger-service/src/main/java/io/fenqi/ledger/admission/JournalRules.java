package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.template.JournalTemplate;

/** Whether and how an event is booked. */
final class JournalRules {
    private final Workspace work;

    JournalRules(Workspace work) {
        this.work = work;
    }

    /** Books an event by its template; money coming in for a lender repays its outstanding advance first. */
    Outcome post(Command.PostJournal post) {
        var parties = post.parties();
        var trial = work.trial();
        var owedFen = work.account(AccountCode.of(AccountType.ADVANCE_RECEIVABLE, parties.lenderId()))
                .balanceFen();
        var repayingFen = Math.min(post.amountFen(), owedFen);
        for (var movement : post.event().movements()) {
            var portionFen = switch (movement.portion()) {
                case WHOLE -> post.amountFen();
                case REPAYS_ADVANCE -> repayingFen;
                case AFTER_ADVANCE -> post.amountFen() - repayingFen;
                case HELD_ON_POSITION, HELD_ON_ADVANCE ->
                    throw new IllegalArgumentException(post.event() + " is posted by a hold only");
            };
            trial.move(parties.account(movement.debit()), parties.account(movement.credit()), portionFen);
        }
        var key = post.key();
        return work.book(
                trial,
                new Booking(
                        key.id(), key.caller(), post.event(), parties.lenderId(), post.amountFen(), post.note(), null));
    }

    /** Books the entries of a journal with their sides changed, once (LED-01). */
    Outcome reverse(Command.ReverseJournal reverse) {
        var original = reverse.original();
        if (original.reversalOf() != null || work.isReversed(original.id())) {
            return new Outcome.Refused(Refusal.ALREADY_REVERSED, "journal " + original.id());
        }
        var trial = work.trial();
        for (var entry : original.entries()) {
            trial.book(entry.account(), entry.side().opposite(), entry.amountFen());
        }
        var key = reverse.key();
        return work.book(
                trial,
                new Booking(
                        key.id(),
                        key.caller(),
                        JournalTemplate.REVERSAL,
                        original.lenderId(),
                        original.amountFen(),
                        reverse.note(),
                        original.id()));
    }
}
