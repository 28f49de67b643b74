package io.fenqi.ledger.hold;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.admission.Answer;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.admission.HoldStatus;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.hold.HoldRequests.NewHold;
import io.fenqi.ledger.hold.HoldRequests.Posting;
import io.fenqi.ledger.hold.HoldRequests.Release;
import io.fenqi.ledger.lender.Lenders;
import io.fenqi.ledger.request.LaneCalls;
import io.fenqi.ledger.request.LedgerError;
import io.fenqi.ledger.request.Requests;
import io.fenqi.ledger.request.Text;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Places, posts and voids holds; each under way when the method returns, the answer waited for when asked for. */
@Component
public class UseHold {
    private final Lenders lenders;
    private final LaneCalls lanes;
    private final Requests requests;
    private final Holds holds;

    UseHold(Lenders lenders, LaneCalls lanes, Requests requests, Holds holds) {
        this.lenders = lenders;
        this.lanes = lanes;
        this.requests = requests;
        this.holds = holds;
    }

    public Supplier<HoldView> place(UUID id, NewHold body) {
        Text.mustBeSensible(BusinessTime.dateOf(body.expiresAt()), "expiresAt");
        var lane = lenders.laneOf(body.lenderId());
        var key = new RequestKey(CurrentCall.caller(), id, body.hash());
        var command = new Command.PlaceHold(
                key, body.lenderId(), body.amountFen(), body.advanceAllowed(), body.expiresAt(), body.referenceText());
        return lanes.begin(lane, command, outcome -> {
            if (outcome instanceof Outcome.HoldIs is) {
                return HoldView.of(is.hold());
            }
            mustBeSame(key, Answer.Kind.HOLD);
            return HoldView.of(find(lane, id, body.lenderId()));
        });
    }

    public Supplier<HoldView> post(UUID id, Posting body) {
        var lane = lenders.laneOf(body.lenderId());
        var key = new RequestKey(CurrentCall.caller(), Ids.derived(id, "posting"), body.hash());
        var note = new Note(Text.actor(CurrentCall.actor()), body.referenceText(), null);
        var command = new Command.PostHold(key, id, body.lenderId(), body.merchantNo(), body.amountFen(), note);
        return lanes.begin(lane, command, outcome -> {
            if (outcome instanceof Outcome.HoldIs is) {
                return HoldView.of(is.hold());
            }
            mustBeSame(key, Answer.Kind.JOURNAL);
            return HoldView.of(find(lane, id, body.lenderId()));
        });
    }

    /** Also for a hold that was refused or never came: then nothing can come of it any more. */
    public Supplier<HoldView> release(UUID id, Release body) {
        var lane = lenders.laneOf(body.lenderId());
        var caller = CurrentCall.caller();
        return lanes.begin(lane, new Command.VoidHold(id, caller, body.lenderId()), outcome -> {
            if (outcome instanceof Outcome.HoldIs is) {
                return HoldView.of(is.hold());
            }
            var first = requests.find(id, caller);
            if (first.isPresent() && first.get().lane() == lane && first.get().refusal() != null) {
                return neverHeld(id, body.lenderId());
            }
            return HoldView.of(find(lane, id, body.lenderId()));
        });
    }

    private void mustBeSame(RequestKey key, Answer.Kind kind) {
        requests.find(key.id(), key.caller())
                .orElseThrow(
                        () -> new Refused(KitError.REQUEST_ID_REUSED, "the id stands for another caller's request"))
                .mustAnswer(kind, key.hash());
    }

    private static HoldView neverHeld(UUID id, String lenderId) {
        return new HoldView(id, HoldStatus.VOIDED, lenderId, 0, 0, 0, Instant.EPOCH, null, null, null);
    }

    Hold find(int lane, UUID id, String lenderId) {
        return holds.find(lane, id)
                .filter(hold -> hold.lenderId().equals(lenderId))
                .orElseThrow(() -> new Refused(LedgerError.HOLD_UNKNOWN, "hold " + id));
    }

    HoldView read(UUID id, String lenderId) {
        return HoldView.of(find(lenders.laneOf(lenderId), id, lenderId));
    }
}
