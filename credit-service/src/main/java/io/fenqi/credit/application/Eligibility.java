package io.fenqi.credit.application;

import io.fenqi.credit.limit.CustomerLimits;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may apply at all, before anybody is asked (CUS-03, CUS-04, CRD-02). */
@Component
class Eligibility {
    private final CreditApplications applications;
    private final CustomerLimits limits;
    private final ApplicationSettings settings;

    Eligibility(CreditApplications applications, CustomerLimits limits, ApplicationSettings settings) {
        this.applications = applications;
        this.limits = limits;
        this.settings = settings;
    }

    /** @param age full years today */
    void require(CreditApplication.Wish wish, int age, LenderPolicy.Terms policy, LocalDate today) {
        if (age < policy.minAge()) {
            throw new Refused(CreditError.UNDER_AGE, "applicants are %d years or older".formatted(policy.minAge()));
        }
        if (age > policy.maxAge()) {
            throw new Refused(CreditError.OVER_AGE, "applicants are %d years or younger".formatted(policy.maxAge()));
        }
        // A limit that ends soon can be renewed: risk is asked anew, with what is owed (CRD-15).
        var renewable = today.plusDays(settings.renewalDays());
        if (limits.hasLasting(wish.customerId(), wish.lenderId(), wish.productCode(), renewable)) {
            throw new Refused(CreditError.LIMIT_ALREADY_OPEN, "the limit that is open can be used");
        }
        applications.lastRejection(wish.customerId(), wish.lenderId()).ifPresent(rejectedAt -> {
            var again = BusinessTime.dateOf(rejectedAt).plusDays(policy.coolingDays());
            if (today.isBefore(again)) {
                throw new Refused(CreditError.COOLING_PERIOD, "a new application is possible from " + again);
            }
        });
    }

    /** Used principal over all lenders, in fen. */
    long outstandingFen(UUID customerId) {
        return limits.outstandingFen(customerId);
    }
}
