package io.fenqi.credit.application;

import io.fenqi.credit.client.risk.RiskClient;
import io.fenqi.credit.client.risk.RiskClient.Question;
import io.fenqi.credit.customer.People;
import io.fenqi.credit.limit.CustomerLimits;
import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks risk once more about somebody who has a limit: with what the application said, and what is known today. */
@Component
public class Reassessment {
    private final CreditApplications applications;
    private final LenderPolicies policies;
    private final People people;
    private final CustomerLimits limits;
    private final RiskClient risk;
    private final Clock clock;

    Reassessment(
            CreditApplications applications,
            LenderPolicies policies,
            People people,
            CustomerLimits limits,
            RiskClient risk,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.people = people;
        this.limits = limits;
        this.risk = risk;
        this.clock = clock;
    }

    /**
     * What risk says.
     *
     * @param limitFen the most that risk agrees to, in fen; 0 with a refusal
     */
    public record Opinion(long limitFen) {}

    /**
     * The question; whoever asks keeps it, for a question that is repeated is the same question. Empty where the lender
     * decides alone.
     */
    public Optional<Question> question(UUID limitAccountId, String lenderId) {
        boolean asked = policies.findById(lenderId)
                .map(policy -> policy.terms().decisionMode().asksRisk())
                .orElse(false);
        return asked ? applications.ofLimit(limitAccountId).map(this::question) : Optional.empty();
    }

    /** Empty while people are still to decide; failures are the client's own. */
    public Optional<Opinion> ask(UUID id, Question question) {
        return RiskAnswer.of(risk.assess(id, question)).map(answer -> {
            var limitFen = answer.limitFen();
            return new Opinion(limitFen == null ? 0 : limitFen);
        });
    }

    private Question question(CreditApplication application) {
        var applicant = people.applicant(application.customerId(), BusinessTime.today(clock));
        var form = application.form();
        return new Question(
                application.id(),
                application.customerId(),
                application.lenderId(),
                application.productCode(),
                applicant.age(),
                applicant.hashes().residentIdHash(),
                applicant.hashes().mobileHash(),
                form.deviceId(),
                form.monthlyIncomeFen(),
                form.employment(),
                form.student(),
                application.facts().bureauConsent(),
                limits.outstandingFen(application.customerId()));
    }
}
