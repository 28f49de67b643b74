package io.fenqi.qr.purchase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the monitoring sees of purchases: {@code qr.purchases} by the outcome in which they come to rest. */
@Component
class PurchaseMeters {
    private final Map<PurchaseStatus, Counter> byOutcome = new EnumMap<>(PurchaseStatus.class);

    PurchaseMeters(MeterRegistry meters) {
        for (var outcome :
                new PurchaseStatus[] {PurchaseStatus.AUTHORISED, PurchaseStatus.FAILED, PurchaseStatus.CANCELLED})
            byOutcome.put(outcome, meters.counter("qr.purchases", "outcome", outcome.name()));
    }

    void count(PurchaseStatus status) {
        var counter = byOutcome.get(status);
        if (counter != null) counter.increment();
    }
}
