package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;

import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.SuiteService;
import io.fenqi.standalone.story.Patience;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits until nothing moves any more: every flow has ended and every outbox is empty. */
final class Rest {
    /** So far the clock goes on with each look, so that whatever waits for its next try gets it. */
    private static final Duration STEP = Duration.ofSeconds(5);
    /** Later on: an order that its channel has never seen is given up after fifty minutes. */
    private static final Duration LATER_STEP = Duration.ofSeconds(30);

    private static final int FIRST_LOOKS = 100;

    private static final Map<SuiteService, String> UNFINISHED = Map.of(
            QR_GATEWAY,
            """
            select 'purchase ' || id || ' ' || status, 1 from purchase
             where status not in ('AUTHORISED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')
            union all
            select 'refund ' || id || ' ' || status, 1 from refund
             where status not in ('PENDING_FUNDS', 'COMPLETED', 'REFUSED')""",
            CREDIT,
            "select 'application ' || id || ' ' || status, 1 from credit_application"
                    + " where status in ('SUBMITTED', 'IN_REVIEW')",
            REPAYMENT,
            "select 'repayment ' || id || ' ' || status, 1 from repayment"
                    + " where status not in ('COMPLETED', 'PARTLY_COLLECTED', 'FAILED')"
                    + " union all select 'card refund ' || id || ' ' || status, 1 from card_refund"
                    + " where status in ('REQUESTED', 'SUBMITTED', 'IN_DOUBT')");
    private static final String OUTBOX =
            "select 'task ' || task_name || ' ' || task_instance, 1 from scheduled_tasks where task_instance <> 'recurring'";

    private Rest() {}

    static void await(Stage stage) {
        var looks = new AtomicInteger();
        Patience.until(
                "everything rests",
                () -> {
                    var moving = moving(stage);
                    if (!moving.isEmpty()) stage.moveClock(looks.incrementAndGet() > FIRST_LOOKS ? LATER_STEP : STEP);
                    return moving;
                },
                Map::isEmpty);
    }

    private static Map<String, Long> moving(Stage stage) {
        var moving = new LinkedHashMap<String, Long>();
        for (var service : stage.suite().services()) {
            var unfinished = UNFINISHED.get(service);
            if (unfinished != null)
                moving.putAll(Books.read(stage.suite(), service, unfinished).fen());
            if (service.equals(ServiceCatalog.ADMIN)) continue;
            moving.putAll(Books.read(stage.suite(), service, OUTBOX).fen());
        }
        return moving;
    }
}
