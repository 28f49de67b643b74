package io.fenqi.credit.application;

import io.fenqi.credit.client.risk.RiskClient;
import io.fenqi.credit.client.risk.RiskClient.Assessment;
import io.fenqi.credit.client.risk.RiskClient.Question;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallRefused;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One application from wish to usable limit, in the order it happens. Risk is asked outside any transaction.
 *
 * <p>Safe to call again at any time, by anyone: the HTTP thread, the lender's answer, the report of a signed bank
 * card and the resume job all call {@link #advance}. A step that was done before, or by somebody else meanwhile, is
 * seen by its status and not done again; risk is asked under an id that derives from the application.
 */
@Component
class CreditApplicationFlow {
    private static final Logger LOG = LoggerFactory.getLogger(CreditApplicationFlow.class);

    /** More steps than any way through the statuses has. */
    private static final int STEPS_MAX = 8;

    private static final String ASSESSMENT = "credit-assessment";

    private final ApplicationSteps steps;
    private final RiskClient risk;

    CreditApplicationFlow(ApplicationSteps steps, RiskClient risk) {
        this.steps = steps;
        this.risk = risk;
    }

    /** Moves the application as far as it goes now; where risk does not answer it stays, and is tried again later. */
    void advance(UUID applicationId) {
        for (int step = 0; step < STEPS_MAX; step++) {
            var application = steps.find(applicationId);
            boolean moved = switch (application.status()) {
                case SUBMITTED ->
                    application.decisionMode().asksRisk()
                            ? answeredByRisk(application, id -> risk.assess(id, questionOf(application)))
                            : steps.askLender(applicationId);
                case MANUAL_REVIEW -> answeredByRisk(application, risk::assessment);
                case IN_REVIEW -> steps.decideByLender(applicationId);
                case ACCEPTED -> steps.activateIfCardIsSigned(applicationId);
                case APPROVED, ACTIVATED, REJECTED, CANCELLED, EXPIRED -> false;
            };
            if (!moved) {
                return;
            }
        }
        throw new IllegalStateException("application %s does not come to rest".formatted(applicationId));
    }

    /** Asks, and only then, in a transaction of its own, stores what the answer means. */
    private boolean answeredByRisk(CreditApplication application, Function<UUID, Assessment> question) {
        Assessment assessment;
        try {
            assessment = question.apply(Ids.derived(application.id(), ASSESSMENT));
        } catch (CallRefused refused) {
            steps.riskRefused(application.id(), refused.code());
            return false;
        } catch (CallFailed later) {
            // In doubt or not sent: asking again under the same id is safe either way.
            LOG.warn("application {} waits: {}", application.id(), later.getMessage());
            return false;
        }
        var answer = RiskAnswer.of(assessment);
        return answer.isPresent()
                ? steps.takeRiskAnswer(application.id(), answer.get())
                : steps.waitForReview(application.id());
    }

    private static Question questionOf(CreditApplication application) {
        var facts = application.facts();
        var form = application.form();
        return new Question(
                application.id(),
                application.customerId(),
                application.lenderId(),
                application.productCode(),
                facts.age(),
                facts.residentIdHash(),
                facts.mobileHash(),
                form.deviceId(),
                form.monthlyIncomeFen(),
                form.employment(),
                form.student(),
                facts.bureauConsent(),
                facts.outstandingFen());
    }
}
