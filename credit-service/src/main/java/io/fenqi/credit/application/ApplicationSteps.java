package io.fenqi.credit.application;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.contract.KeepContract;
import io.fenqi.credit.customerimport.Whitelist;
import io.fenqi.credit.limit.LimitTerms;
import io.fenqi.credit.limit.OpenLimitAccount;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of {@link CreditApplicationFlow}, each one short transaction that locks the application, looks whether the
 * step is still to be done, and writes the events that follow from it. False means that nothing was to be done.
 */
@Component
@Transactional
class ApplicationSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationSteps.class);
    private static final String LIMIT_ACCOUNT = "limit-account";

    private final CreditApplications applications;
    private final LenderPolicies policies;
    private final PayAgreements payAgreements;
    private final KeepContract keepContract;
    private final OpenLimitAccount openLimitAccount;
    private final Whitelist whitelist;
    private final ApplicationEvents events;
    private final RaiseAlarm alarm;
    private final Clock clock;

    ApplicationSteps(
            CreditApplications applications,
            LenderPolicies policies,
            PayAgreements payAgreements,
            KeepContract keepContract,
            OpenLimitAccount openLimitAccount,
            Whitelist whitelist,
            ApplicationEvents events,
            RaiseAlarm alarm,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.payAgreements = payAgreements;
        this.keepContract = keepContract;
        this.openLimitAccount = openLimitAccount;
        this.whitelist = whitelist;
        this.events = events;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CreditApplication find(UUID id) {
        return applications
                .findById(id)
                .orElseThrow(() -> new Refused(CreditError.APPLICATION_NOT_FOUND, "no application " + id));
    }

    /** Risk decided, at once or after people looked: on to the lender, or to the end of the decision. */
    boolean takeRiskAnswer(UUID id, RiskAnswer answer) {
        var application = lock(id);
        boolean waits = application.status() == ApplicationStatus.SUBMITTED
                || application.status() == ApplicationStatus.MANUAL_REVIEW;
        if (!waits) {
            return false;
        }
        application.riskAnswered(answer);
        if (answer.outcome() == Verdict.APPROVE && application.decisionMode().asksLender()) {
            askLender(application);
        } else {
            decide(application);
        }
        return true;
    }

    boolean waitForReview(UUID id) {
        var application = lock(id);
        if (application.status() != ApplicationStatus.SUBMITTED) {
            return false;
        }
        application.waitForReview();
        logged(application);
        return true;
    }

    void riskRefused(UUID id, String code) {
        alarm.raise(CreditAlarm.RISK_REFUSED, id.toString(), "risk-service refuses the assessment with " + code);
    }

    boolean askLender(UUID id) {
        var application = lock(id);
        if (application.status() != ApplicationStatus.SUBMITTED) {
            return false;
        }
        askLender(application);
        return true;
    }

    /** Decides once the lender's answer is there. */
    boolean decideByLender(UUID id) {
        var application = lock(id);
        if (application.status() != ApplicationStatus.IN_REVIEW || application.lenderAnswer() == null) {
            return false;
        }
        decide(application);
        return true;
    }

    /** Opens the limit once contract and card are signed (CRD-06). */
    boolean activateIfCardIsSigned(UUID id) {
        var application = lock(id);
        if (application.status() != ApplicationStatus.ACCEPTED || !hasSignedCard(application)) {
            return false;
        }
        var limitAccountId = Ids.derived(id, LIMIT_ACCOUNT);
        var contractNo = Objects.requireNonNull(application.contractNo());
        var grant = application.grant();
        var policy = policyOf(application).terms();
        var terms = new LimitTerms(
                limitAccountId,
                application.customerId(),
                application.lenderId(),
                application.productCode(),
                contractNo,
                policy.revolving(),
                grant.grade(),
                grant.priceTier(),
                grant.validTo(),
                policy.limitOwner());
        if (!openLimitAccount.open(terms, grant.limitFen(), application.applicationNo())) {
            return false;
        }
        whitelist.opened(application.customerId(), application.lenderId(), application.productCode(), limitAccountId);
        keepContract.activate(application.customerId(), contractNo);
        application.activated(limitAccountId, clock.instant());
        logged(application);
        events.told(application);
        return true;
    }

    private void askLender(CreditApplication application) {
        application.lenderAsked(clock.instant());
        logged(application);
        events.lenderAsked(application);
    }

    private void decide(CreditApplication application) {
        var policy = policyOf(application);
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var decision =
                Decision.of(application.riskAnswer(), application.lenderAnswer(), policy.limitValidTo(today), now);
        application.decided(decision, now, policy.waitsUntil(today));
        logged(application);
        events.told(application);
    }

    private boolean hasSignedCard(CreditApplication application) {
        return payAgreements.existsByCustomerIdAndLenderIdAndStatus(
                application.customerId(), application.lenderId(), PayAgreement.Status.SIGNED);
    }

    private LenderPolicy policyOf(CreditApplication application) {
        return policies.findById(application.lenderId()).orElseThrow();
    }

    private CreditApplication lock(UUID id) {
        return applications.lockById(id).orElseThrow();
    }

    private static void logged(CreditApplication application) {
        LOG.info("application {} is {}", application.id(), application.status());
    }
}
