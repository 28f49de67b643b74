package io.fenqi.ledger.request;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.lane.LaneUnavailable;
import io.fenqi.ledger.lane.Lanes;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives commands to lanes and turns their refusals into problems. */
@Component
public class LaneCalls {
    private final Lanes lanes;

    LaneCalls(Lanes lanes) {
        this.lanes = lanes;
    }

    /**
     * Puts the command into the lane's queue; the answer is waited for when it is asked for, so that many commands
     * may be under way at once.
     */
    public <T> Supplier<T> begin(int lane, Command command, Function<Outcome, T> answer) {
        try {
            var promise = lanes.submit(lane, command);
            return () -> {
                try {
                    return answer.apply(definite(lanes.await(lane, promise)));
                } catch (LaneUnavailable unavailable) {
                    throw refusal(unavailable);
                }
            };
        } catch (LaneUnavailable unavailable) {
            throw refusal(unavailable);
        }
    }

    private static Outcome definite(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new Refused(LedgerError.of(refused.refusal()), refused.detail());
        }
        return outcome;
    }

    static Refused refusal(LaneUnavailable unavailable) {
        var detail = String.valueOf(unavailable.getMessage());
        return switch (unavailable.reason()) {
            case TOO_BUSY -> new Refused(KitError.TOO_BUSY, detail);
            case OWNED_ELSEWHERE -> new Refused(LedgerError.LANE_ELSEWHERE, detail);
            case OUTCOME_UNKNOWN -> new Refused(LedgerError.OUTCOME_UNKNOWN, detail);
        };
    }

    /** For what is recorded as done although nothing is found: the caller asks again. */
    public static Refused unknown() {
        return new Refused(LedgerError.OUTCOME_UNKNOWN, "its record is not readable yet");
    }
}
