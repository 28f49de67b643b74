package io.fenqi.credit.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as others see it; what risk thinks of it stays inside. */
record ApplicationView(
        UUID id,
        String applicationNo,
        UUID customerId,
        String lenderId,
        String productCode,
        String appId,
        String partnerRequestNo,
        ApplicationStatus status,
        Instant submittedAt,
        LocalDate openUntil,
        @Nullable Long limitFen,
        @Nullable String grade,
        @Nullable String priceTier,
        @Nullable LocalDate validTo,
        @Nullable String reasonCode,
        @Nullable String customerText,
        @Nullable UUID limitAccountId,
        @Nullable String contractNo) {

    static ApplicationView of(CreditApplication application) {
        var grant = application.isGranted() ? application.grant() : null;
        return new ApplicationView(
                application.id(),
                application.applicationNo(),
                application.customerId(),
                application.lenderId(),
                application.productCode(),
                application.appId(),
                application.partnerRequestNo(),
                application.status(),
                application.submittedAt(),
                application.openUntil(),
                grant == null ? null : grant.limitFen(),
                grant == null ? null : grant.grade(),
                grant == null ? null : grant.priceTier(),
                grant == null ? null : grant.validTo(),
                application.reasonCode(),
                application.customerText(),
                application.limitAccountId(),
                application.contractNo());
    }
}
