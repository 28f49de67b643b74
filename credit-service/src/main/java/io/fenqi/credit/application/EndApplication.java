package io.fenqi.credit.application;

import io.fenqi.credit.contract.KeepContract;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an application that led to nothing: the customer gave it up, or it waited too long (CRD-06). */
@Component
class EndApplication {
    private final CreditApplications applications;
    private final KeepContract keepContract;
    private final ApplicationEvents events;
    private final Clock clock;

    EndApplication(CreditApplications applications, KeepContract keepContract, ApplicationEvents events, Clock clock) {
        this.applications = applications;
        this.keepContract = keepContract;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void cancel(UUID id) {
        var application = applications
                .lockById(id)
                .orElseThrow(() -> new Refused(CreditError.APPLICATION_NOT_FOUND, "no application " + id));
        if (application.status() == ApplicationStatus.CANCELLED) {
            return;
        }
        if (application.status().isClosed()) {
            throw new Refused(CreditError.APPLICATION_CLOSED, "it is " + application.status());
        }
        endContract(application);
        application.cancelled(clock.instant());
        events.told(application);
    }

    /** Nothing happens to one that was closed meanwhile. */
    @Transactional
    void expire(UUID id, LocalDate businessDate) {
        var application = applications.lockById(id).orElseThrow();
        if (application.status().isClosed() || !application.openUntil().isBefore(businessDate)) {
            return;
        }
        endContract(application);
        application.expired(clock.instant());
        events.told(application);
    }

    private void endContract(CreditApplication application) {
        var contractNo = application.contractNo();
        if (contractNo != null) {
            keepContract.end(application.customerId(), contractNo);
        }
    }
}
