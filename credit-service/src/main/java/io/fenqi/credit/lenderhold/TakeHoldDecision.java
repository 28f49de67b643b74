package io.fenqi.credit.lenderhold;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lender's answer: the first one in time counts, a repetition changes nothing, another one is an alarm. */
@Component
class TakeHoldDecision {
    private final LenderHolds holds;
    private final RaiseAlarm alarm;
    private final Clock clock;

    TakeHoldDecision(LenderHolds holds, RaiseAlarm alarm, Clock clock) {
        this.holds = holds;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Commits in every case; a refusal is thrown after that. */
    @Transactional
    Optional<Refused> take(UUID id, boolean approved, String decisionId) {
        var hold = holds.lockById(id).filter(TakeHoldDecision::isOwn).orElseThrow(() -> unknown(id));
        return switch (hold.status()) {
            case ASKED -> {
                if (hold.isOver(clock.instant())) {
                    yield late();
                }
                hold.decided(approved, decisionId);
                yield Optional.empty();
            }
            case AGREED, TAKEN -> approved ? Optional.empty() : contradiction(hold);
            case DECLINED -> approved ? contradiction(hold) : Optional.empty();
            case REVERSED -> late();
        };
    }

    private Optional<Refused> contradiction(LenderHold hold) {
        var question = hold.question();
        alarm.raise(
                CreditAlarm.LENDER_CONTRADICTION,
                question.id().toString(),
                "lender %s answered hold %s twice and differently; it stays %s"
                        .formatted(question.lenderId(), question.id(), hold.status()));
        return Optional.of(new Refused(CreditError.DECISION_CONTRADICTS, "the first answer stands"));
    }

    private static Optional<Refused> late() {
        return Optional.of(new Refused(CreditError.HOLD_RELEASED, "too late, the hold was called off"));
    }

    /** A lender answers its own holds only. */
    private static boolean isOwn(LenderHold hold) {
        var actor = CurrentCall.actor();
        return actor.kind() != Actor.Kind.LENDER
                || actor.id().equals(hold.question().lenderId());
    }

    private static Refused unknown(UUID id) {
        return new Refused(CreditError.HOLD_NOT_FOUND, "no lender was asked for hold " + id);
    }
}
