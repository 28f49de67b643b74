package io.fenqi.credit.application;

import io.fenqi.kit.crypto.BlindIndex;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lenders and partners hear of an application; in the transaction of what happened. */
@Component
class ApplicationEvents {
    private final Events events;
    private final BlindIndex index;

    ApplicationEvents(Events events, BlindIndex index) {
        this.events = events;
        this.index = index;
    }

    /**
     * @param customerNo a keyed hash of the customer, another one for each lender, so that lenders cannot compare
     * @param age full years
     */
    record LenderQuestion(
            UUID applicationId,
            String applicationNo,
            String productCode,
            String customerNo,
            int age,
            long monthlyIncomeFen) {}

    record Told(
            UUID applicationId,
            String applicationNo,
            String partnerRequestNo,
            String productCode,
            ApplicationStatus status,
            @Nullable Long limitFen,
            @Nullable LocalDate validTo,
            @Nullable String reasonCode,
            @Nullable String customerText,
            @Nullable String contractNo,
            @Nullable UUID limitAccountId) {}

    /** The lender's answer comes back as an ordinary call. */
    void lenderAsked(CreditApplication application) {
        var customerNo = index.of(
                "CUSTOMER_OF_" + application.lenderId(),
                application.customerId().toString());
        publish(
                "credit.requested",
                "lender:" + application.lenderId(),
                application,
                new LenderQuestion(
                        application.id(),
                        application.applicationNo(),
                        application.productCode(),
                        customerNo,
                        application.facts().age(),
                        application.form().monthlyIncomeFen()));
    }

    /** The partner hears of every outcome, the lender of limits that were opened. */
    void told(CreditApplication application) {
        var granted = application.isGranted() ? application.grant() : null;
        var told = new Told(
                application.id(),
                application.applicationNo(),
                application.partnerRequestNo(),
                application.productCode(),
                application.status(),
                granted == null ? null : granted.limitFen(),
                granted == null ? null : granted.validTo(),
                application.reasonCode(),
                application.customerText(),
                application.contractNo(),
                application.limitAccountId());
        var type = "credit." + application.status().name().toLowerCase(Locale.ROOT);
        publish(type, "partner:" + application.appId(), application, told);
        if (application.status() == ApplicationStatus.ACTIVATED) {
            publish(type, "lender:" + application.lenderId(), application, told);
        }
    }

    private void publish(String type, String audience, CreditApplication application, Object data) {
        events.publish(new NewEvent(type, audience, application.id().toString(), application.nextEvent(), data));
    }
}
