package io.fenqi.credit.customer;

import io.fenqi.credit.limit.CustomerLimits;
import io.fenqi.kit.crypto.BlindIndex;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What lenders hear of a customer who has a limit of theirs: that something changed, and nothing personal. */
@Component
class CustomerEvents {
    private final CustomerLimits limits;
    private final Events events;
    private final BlindIndex index;

    CustomerEvents(CustomerLimits limits, Events events, BlindIndex index) {
        this.limits = limits;
        this.events = events;
        this.index = index;
    }

    /** @param customerNo the lender's own number of the customer on this platform, as in {@code credit.requested} */
    record Updated(String customerNo, List<String> changed) {}

    void updated(Customer customer, String... changed) {
        long sequence = Objects.requireNonNullElse(customer.getVersion(), 0L) + 1;
        for (var lenderId : limits.lendersOf(customer.id())) {
            var customerNo = index.of("CUSTOMER_OF_" + lenderId, customer.id().toString());
            var data = new Updated(customerNo, List.of(changed));
            events.publish(new NewEvent("customer.updated", "lender:" + lenderId, customerNo, sequence, data));
        }
    }
}
