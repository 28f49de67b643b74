package io.fenqi.credit.application;

import io.fenqi.credit.customer.People;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears that a bank card was signed or given up; answers which accepted applications may go on. */
@Component
class ReportPayAgreement {
    private final PayAgreements payAgreements;
    private final CreditApplications applications;
    private final People people;

    ReportPayAgreement(PayAgreements payAgreements, CreditApplications applications, People people) {
        this.payAgreements = payAgreements;
        this.applications = applications;
        this.people = people;
    }

    /** Newer reports win; the agreement stays with the customer and lender that it was signed for. */
    @Transactional
    List<UUID> report(PayAgreement reported) {
        people.requireKnown(reported.customerId());
        var known = payAgreements.findById(reported.id());
        if (known.isEmpty()) {
            payAgreements.saveAndFlush(reported);
        } else {
            update(known.get(), reported);
        }
        return applications.accepted(reported.customerId(), reported.lenderId());
    }

    private static void update(PayAgreement known, PayAgreement reported) {
        boolean sameParties = known.customerId().equals(reported.customerId())
                && known.lenderId().equals(reported.lenderId());
        if (!sameParties) {
            throw new Refused(
                    CreditError.PAY_AGREEMENT_OF_OTHERS,
                    "pay agreement %s is another customer's or lender's".formatted(known.id()));
        }
        known.reported(reported.status(), reported.reportedAt());
    }
}
