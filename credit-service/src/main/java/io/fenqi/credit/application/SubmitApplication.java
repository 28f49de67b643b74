package io.fenqi.credit.application;

import io.fenqi.credit.agreement.AgreementType;
import io.fenqi.credit.agreement.Signature;
import io.fenqi.credit.customer.People;
import io.fenqi.credit.customerimport.Whitelist;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a wish for credit, or finds the one that is open already (CRD-01, CRD-02). */
@Component
class SubmitApplication {
    private final CreditApplications applications;
    private final LenderPolicies policies;
    private final PartnerRequests requests;
    private final Consents consents;
    private final People people;
    private final Eligibility eligibility;
    private final Whitelist whitelist;
    private final IdempotentPut once;
    private final ApplicationSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    SubmitApplication(
            CreditApplications applications,
            LenderPolicies policies,
            PartnerRequests requests,
            Consents consents,
            People people,
            Eligibility eligibility,
            Whitelist whitelist,
            IdempotentPut once,
            ApplicationSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.applications = applications;
        this.policies = policies;
        this.requests = requests;
        this.consents = consents;
        this.people = people;
        this.eligibility = eligibility;
        this.whitelist = whitelist;
        this.once = once;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A wish together with the signatures that it rests on. */
    record Submission(CreditApplication.Wish wish, List<UUID> signatureIds) {}

    /** The application's id, which is another than the wish's where one was open; the loser of a race finds it too. */
    UUID submit(Submission submission) {
        try {
            return submitOnce(submission);
        } catch (DataIntegrityViolationException lostRace) {
            return submitOnce(submission);
        }
    }

    private UUID submitOnce(Submission submission) {
        return transaction.execute(status -> {
            var wish = submission.wish();
            boolean first = once.claim("credit-applications", wish.id(), submission);
            if (!first) {
                return requests.applicationOf(wish.id())
                        .or(() -> requests.applicationOf(wish.appId(), wish.partnerRequestNo()))
                        .orElseThrow();
            }
            var repeated = requests.applicationOf(wish.appId(), wish.partnerRequestNo());
            if (repeated.isPresent()) {
                return sameWish(wish, applications.findById(repeated.get()).orElseThrow());
            }
            var open = applications.findOpen(wish.customerId(), wish.lenderId(), wish.productCode());
            UUID id = open.isPresent() ? open.get().id() : create(submission);
            requests.add(wish, id);
            return id;
        });
    }

    private UUID create(Submission submission) {
        var wish = submission.wish();
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var policy = policies.findById(wish.lenderId())
                .orElseThrow(() -> new Refused(CreditError.LENDER_NOT_OPEN, "the lender has no policy"));
        var applicant = people.applicant(wish.customerId(), today);
        eligibility.require(wish, applicant.age(), policy.terms(), today);
        var signed = consents.signed(wish.customerId(), submission.signatureIds());
        Consents.requireAll(settings.requiredConsents(), signed);
        var facts = new ApplicantFacts(
                applicant.age(),
                applicant.hashes().residentIdHash(),
                applicant.hashes().mobileHash(),
                eligibility.outstandingFen(wish.customerId()),
                signed.stream().map(Signature::type).anyMatch(AgreementType.CREDIT_QUERY_AUTH::equals));
        var application = new CreditApplication(
                wish,
                ApplicationNumbers.application(wish.id(), today),
                policy.terms().decisionMode(),
                facts,
                now,
                policy.waitsUntil(today));
        whitelist
                .granted(wish.customerId(), wish.lenderId(), wish.productCode(), today)
                .ifPresent(granted -> application.grantedBefore(LenderAnswer.of(granted)));
        applications.saveAndFlush(application);
        consents.bind(wish.id(), signed);
        return wish.id();
    }

    /** The partner's own number is a second key: the same number for the same thing finds the same application. */
    private static UUID sameWish(CreditApplication.Wish wish, CreditApplication known) {
        boolean same = known.customerId().equals(wish.customerId())
                && known.lenderId().equals(wish.lenderId())
                && known.productCode().equals(wish.productCode());
        if (!same) {
            throw new Refused(
                    CreditError.PARTNER_REQUEST_REUSED,
                    "request number %s led to application %s".formatted(wish.partnerRequestNo(), known.id()));
        }
        return known.id();
    }
}
