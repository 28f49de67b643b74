package io.fenqi.credit.limitchange;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.application.Reassessment;
import io.fenqi.credit.client.risk.RiskClient.Question;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.problem.Refused;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One change of a limit from proposal to effect. Risk is asked outside any transaction; requests, the resume job and the
 * daily job all call {@link #advance}.
 */
@Component
class LimitChangeFlow {
    private static final Logger LOG = LoggerFactory.getLogger(LimitChangeFlow.class);
    private static final int STEPS_MAX = 4;
    private static final String ASSESSMENT = "limit-assessment";

    private final LimitChanges changes;
    private final LimitChangeSteps steps;
    private final Reassessment reassessment;
    private final RaiseAlarm alarm;
    private final JsonMapper json;

    LimitChangeFlow(
            LimitChanges changes,
            LimitChangeSteps steps,
            Reassessment reassessment,
            RaiseAlarm alarm,
            JsonMapper json) {
        this.changes = changes;
        this.steps = steps;
        this.reassessment = reassessment;
        this.alarm = alarm;
        this.json = json;
    }

    /** As far as it goes now. */
    LimitChange advance(UUID id) {
        for (int step = 0; step < STEPS_MAX; step++) {
            var change = find(id);
            boolean moved = switch (change.status()) {
                case PROPOSED -> assess(change);
                case APPROVED, AGREED -> steps.takeEffect(id);
                case ASSESSED, EFFECTIVE, ENDED, REJECTED, WITHDRAWN, LAPSED -> false;
            };
            if (!moved) {
                return change;
            }
        }
        throw new IllegalStateException("limit change %s does not come to rest".formatted(id));
    }

    LimitChange find(UUID id) {
        return changes.findById(id)
                .orElseThrow(() -> new Refused(CreditError.LIMIT_CHANGE_NOT_FOUND, "no limit change " + id));
    }

    private boolean assess(LimitChange change) {
        var question = json.readValue(Objects.requireNonNull(change.riskQuestion()), Question.class);
        try {
            var opinion = reassessment.ask(Ids.derived(change.id(), ASSESSMENT), question);
            return opinion.isPresent()
                    && steps.assessed(change.id(), opinion.get().limitFen());
        } catch (CallRefused refused) {
            var what = "risk-service refuses the assessment of a limit change with " + refused.code();
            alarm.raise(CreditAlarm.RISK_REFUSED, change.id().toString(), what);
        } catch (CallFailed later) {
            LOG.warn("limit change {} waits: {}", change.id(), later.getMessage());
        }
        return false;
    }
}
