package io.fenqi.credit.closing;

import io.fenqi.credit.application.CancelApplications;
import io.fenqi.credit.contract.KeepContract;
import io.fenqi.credit.customer.CustomerFile;
import io.fenqi.credit.limit.CloseLimits;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a customer who owes nothing. What this service cannot see, loan notes, refunds and claims, the caller has
 * counted. Nothing personal is deleted before its time.
 */
@Component
class CloseCustomer {
    private final CustomerFile file;
    private final CloseLimits limits;
    private final CancelApplications applications;
    private final KeepContract contracts;
    private final ClosingSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CloseCustomer(
            CustomerFile file,
            CloseLimits limits,
            CancelApplications applications,
            KeepContract contracts,
            ClosingSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.file = file;
        this.limits = limits;
        this.applications = applications;
        this.contracts = contracts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the caller found open elsewhere at the moment of the closing. */
    record OpenElsewhere(int loanNotes, int refunds, int claims) {
        boolean isNothing() {
            return loanNotes == 0 && refunds == 0 && claims == 0;
        }
    }

    /** A customer who is closed already stays closed. */
    @Transactional
    void close(UUID customerId, OpenElsewhere open, String reason) {
        if (!file.lockOpen(customerId)) {
            return;
        }
        if (!open.isNothing()) {
            throw new Refused(CreditError.CUSTOMER_STILL_OWES, open.toString());
        }
        applications.of(customerId);
        limits.of(customerId);
        contracts.endAll(customerId);
        file.close(customerId, BusinessTime.today(clock).plus(settings.retention()));
        jdbc.sql("insert into customer_closing (customer_id, reason, closed_by, closed_at) values (?, ?, ?, ?)")
                .params(customerId, reason, CurrentCall.actor().toString(), Timestamp.from(clock.instant()))
                .update();
    }
}
