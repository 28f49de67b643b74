package io.fenqi.credit.application;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lender's answer: the first one counts, a repetition changes nothing, another one is an alarm (CRD-05). */
@Component
class TakeLenderDecision {
    private final CreditApplications applications;
    private final LenderDecisions decisions;
    private final RaiseAlarm alarm;
    private final Clock clock;

    TakeLenderDecision(CreditApplications applications, LenderDecisions decisions, RaiseAlarm alarm, Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Standing {
        TAKEN,
        REPEATED,
        CONTRADICTION,
        LATE
    }

    /** Commits in every case, so that an answer without effect is on record before it is refused. */
    @Transactional
    Standing take(UUID applicationId, LenderAnswer answer, @Nullable Instant decidedAt) {
        requireComplete(answer);
        var application = applications
                .lockById(applicationId)
                .orElseThrow(() -> new Refused(CreditError.APPLICATION_NOT_FOUND, "no application " + applicationId));
        requireOwn(application);
        if (!application.wasLenderAsked()) {
            throw new Refused(CreditError.LENDER_NOT_ASKED, "the lender was not asked");
        }
        var standing = standingOf(application, answer);
        switch (standing) {
            case TAKEN -> application.lenderAnswered(answer);
            case CONTRADICTION ->
                alarm.raise(
                        CreditAlarm.LENDER_CONTRADICTION,
                        applicationId.toString(),
                        "lender %s answered %s again as %s; the first answer stands"
                                .formatted(application.lenderId(), application.applicationNo(), answer.outcome()));
            case REPEATED, LATE -> {}
        }
        if (standing != Standing.REPEATED) {
            decisions.add(new LenderDecisions.Row(
                    Ids.timeOrdered(clock), application.customerId(), applicationId, standing, answer, decidedAt));
        }
        return standing;
    }

    private static Standing standingOf(CreditApplication application, LenderAnswer answer) {
        var first = application.lenderAnswer();
        if (first != null) {
            return first.saysTheSame(answer) ? Standing.REPEATED : Standing.CONTRADICTION;
        }
        return application.status() == ApplicationStatus.IN_REVIEW ? Standing.TAKEN : Standing.LATE;
    }

    /** A lender sees and answers its own applications only. */
    private static void requireOwn(CreditApplication application) {
        var actor = CurrentCall.actor();
        if (actor.kind() == Actor.Kind.LENDER && !actor.id().equals(application.lenderId())) {
            throw new Refused(CreditError.APPLICATION_NOT_FOUND, "no application " + application.id());
        }
    }

    private void requireComplete(LenderAnswer answer) {
        boolean approved = answer.outcome() == Verdict.APPROVE;
        if (approved && answer.limitFen() == null) {
            throw new Refused(CreditError.DECISION_INCOMPLETE, "an approval needs limitFen");
        }
        if (approved && answer.validTo() != null && answer.validTo().isBefore(BusinessTime.today(clock))) {
            throw new Refused(CreditError.DECISION_INCOMPLETE, "validTo has passed");
        }
    }
}
