package io.fenqi.credit.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives up all open applications of a customer who leaves, in that transaction (CUS-07). */
@Component
public class CancelApplications {
    private final CreditApplications applications;
    private final EndApplication endApplication;

    CancelApplications(CreditApplications applications, EndApplication endApplication) {
        this.applications = applications;
        this.endApplication = endApplication;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID customerId) {
        applications.open(customerId).forEach(endApplication::cancel);
    }
}
