package io.fenqi.repayment.withholding;

import io.fenqi.repayment.agreement.UsableAgreement;
import io.fenqi.repayment.bank.Route;
import java.util.UUID;

/** What an order is made from; its id is derived from the repayment and the part, so that a retry makes no other. */
public record NewOrder(
        UUID id,
        UUID repaymentId,
        int partNo,
        UUID customerId,
        String lenderId,
        UsableAgreement agreement,
        Route route,
        long amountFen) {}
