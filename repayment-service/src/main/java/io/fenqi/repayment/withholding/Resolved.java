package io.fenqi.repayment.withholding;

import io.fenqi.kit.outbox.TaskName;
import java.util.UUID;

/** Message that an order's outcome is certain; the feature that asked for the order goes on from there. */
public record Resolved(UUID repaymentId) {
    public static final TaskName<Resolved> NEWS = new TaskName<>("withholding-resolved", Resolved.class);
    /** Message that a channel took money twice for one order. */
    public static final TaskName<SecondDebit> SECOND = new TaskName<>("second-debit", SecondDebit.class);

    /**
     * Money that nobody owed.
     *
     * @param withholdingId the order that carries it, already collected
     */
    public record SecondDebit(UUID withholdingId, UUID repaymentId, UUID customerId, String lenderId, long amountFen) {}
}
