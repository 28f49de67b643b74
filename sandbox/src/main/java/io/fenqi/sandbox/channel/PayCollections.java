package io.fenqi.sandbox.channel;

import io.fenqi.sandbox.acquirer.ChannelPayments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The channels pay into our account what their daily file says they owe us, or take what we owe; once per channel and date. */
@Component
class PayCollections {
    private static final List<String> CHANNELS = List.of("CHINAPAY", "BATCH");

    private final ChannelOrders orders;
    private final ChannelPayments payments;

    PayCollections(ChannelOrders orders, ChannelPayments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    void pay(LocalDate collectedOn) {
        for (var channelCode : CHANNELS) {
            long payFen = DailyFile.payFen(orders.ofDate(channelCode, collectedOn));
            if (payFen != 0) payments.pay(channelCode, collectedOn, payFen);
        }
    }
}
