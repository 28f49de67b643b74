package io.fenqi.repayment.withholding;

import java.util.Objects;
import java.util.UUID;

/**
 * An order whose money the channel has, as a refund names it.
 *
 * @param orderNo the number by which the channel knows it; of a second debit that of the order that was debited twice
 * @param serialNo the channel's number of the debit
 */
public record CollectedOrder(
        UUID id,
        UUID repaymentId,
        UUID customerId,
        String lenderId,
        String channelCode,
        String orderNo,
        String serialNo,
        String cardLast4) {
    static CollectedOrder of(Withholding order, String orderNo) {
        return new CollectedOrder(
                order.id(),
                order.repaymentId(),
                order.customerId(),
                order.lenderId(),
                order.channelCode(),
                orderNo,
                Objects.requireNonNull(order.serialNo(), "not collected"),
                order.cardLast4());
    }
}
