package io.fenqi.ledger.posting;

import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.admission.Answer;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.journal.Journal;
import io.fenqi.ledger.lender.Lenders;
import io.fenqi.ledger.request.LaneCalls;
import io.fenqi.ledger.request.LedgerError;
import io.fenqi.ledger.request.Requests;
import io.fenqi.ledger.request.StoredAnswer;
import io.fenqi.ledger.request.Text;
import io.fenqi.ledger.template.JournalTemplate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Books an event, or answers what the id was answered before. */
@Component
public class PostJournal {
    private final Lenders lenders;
    private final LaneCalls lanes;
    private final Requests requests;
    private final Journals journals;

    PostJournal(Lenders lenders, LaneCalls lanes, Requests requests, Journals journals) {
        this.lenders = lenders;
        this.lanes = lanes;
        this.requests = requests;
        this.journals = journals;
    }

    /** Under way when this returns; the answer is waited for when asked for. */
    public Supplier<JournalView> begin(UUID id, NewJournal body) {
        Text.mustBeSensible(body.valueDate(), "valueDate");
        var lane = lenders.laneOf(body.lenderId());
        var key = new RequestKey(CurrentCall.caller(), id, body.hash());
        var note = new Note(Text.actor(CurrentCall.actor()), body.referenceText(), body.valueDate());
        var command =
                body.event() == JournalTemplate.REVERSAL ? reversal(key, lane, body, note) : posting(key, body, note);
        return lanes.begin(lane, command, outcome -> JournalView.of(journalOf(outcome, key)));
    }

    private static Command posting(RequestKey key, NewJournal body, Note note) {
        if (!body.event().isPostedDirectly() || body.reversalOf() != null) {
            throw new Refused(LedgerError.EVENT_NOT_POSTABLE, "event " + body.event());
        }
        var parties = body.toParties();
        for (var owner : body.event().parties()) {
            if (!parties.name(owner)) {
                throw new Refused(LedgerError.PARTY_MISSING, body.event() + " needs a " + owner);
            }
        }
        return new Command.PostJournal(key, body.event(), parties, body.amountFen(), note);
    }

    private Command reversal(RequestKey key, int lane, NewJournal body, Note note) {
        var originalId = body.reversalOf();
        if (originalId == null) {
            throw new Refused(LedgerError.JOURNAL_UNKNOWN, "no journal to reverse is named");
        }
        var original = find(originalId);
        if (original.lane() != lane || !original.lenderId().equals(body.lenderId())) {
            throw new Refused(
                    LedgerError.JOURNAL_UNKNOWN, "journal %s of lender %s".formatted(originalId, body.lenderId()));
        }
        if (original.amountFen() != body.amountFen()) {
            throw new Refused(LedgerError.EVENT_NOT_POSTABLE, "a reversal has the amount of its journal");
        }
        return new Command.ReverseJournal(key, original, note);
    }

    private Journal journalOf(Outcome outcome, RequestKey key) {
        if (outcome instanceof Outcome.Posted posted) {
            return posted.journal();
        }
        var first = requests.find(key.id(), key.caller()).orElseThrow(LaneCalls::unknown);
        first.mustAnswer(Answer.Kind.JOURNAL, key.hash());
        return read(first);
    }

    /** A journal by its id, whoever booked it. */
    Journal find(UUID id) {
        return read(
                requests.findJournal(id).orElseThrow(() -> new Refused(LedgerError.JOURNAL_UNKNOWN, "journal " + id)));
    }

    private Journal read(StoredAnswer answer) {
        if (answer.journalNumber() == null || answer.accountingDate() == null) {
            throw LaneCalls.unknown();
        }
        return journals.find(answer.lane(), answer.journalNumber(), answer.accountingDate())
                .orElseThrow(LaneCalls::unknown);
    }
}
