package io.fenqi.qr.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.qr.QrGatewayIT;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What settlement pulls for a date is complete at the cut and never changes after it (QRG-16). */
class ClearingIT extends QrGatewayIT {
    @Test
    void theDateIsTheShanghaiDayOfTheAuthorisation() {
        var shop = shop();
        var day = clock.today().plusDays(1);
        clock.moveTo(day, LocalTime.of(23, 50));
        var before = wish(shop, 100_00);
        put(before).has("status", "AUTHORISED").has("tradeDate", day);

        clock.moveTo(day.plusDays(1), LocalTime.MIDNIGHT);
        var after = wish(shop, 100_00);
        put(after).has("status", "AUTHORISED").has("tradeDate", day.plusDays(1));
    }

    @Test
    void afterTheCutNothingGetsThatDate() {
        var shop = shop();
        var day = clock.today();
        put(wish(shop, 100_00)).has("tradeDate", day);

        var run = UUID.randomUUID();
        var cut = cut(day, run).isOk().has("cut", true);
        put(wish(shop, 200_00)).has("status", "AUTHORISED").has("tradeDate", day.plusDays(1));

        assertThat(cut(day, run).isOk().json()).isEqualTo(cut.json());
        assertThat(settlement().get("/clearing-totals?date=" + day).json()).isEqualTo(cut.json());
        settlement().get("/clearing-totals?date=" + day.plusDays(1)).has("cut", false);
        clock.moveTo(day.plusDays(1), LocalTime.NOON);
    }

    @Test
    void purchasesAndTheCutAtOnceLoseNothing() throws Exception {
        var shop = shop();
        var day = clock.today();
        var works = new ArrayList<Callable<Object>>();
        var wishes = new ArrayList<Wish>();
        for (int index = 0; index < 24; index++) {
            var wish = wish(shop, 100 + index);
            wishes.add(wish);
            works.add(() -> put(wish));
        }
        works.add(12, () -> cut(day, UUID.randomUUID()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(works)) future.get();
        }

        var totals = settlement().get("/clearing-totals?date=" + day);
        var items = pull(day);
        long sum = items.stream()
                .filter(item -> item.path("kind").asString().equals("PURCHASE"))
                .mapToLong(item -> item.path("amountFen").asLong())
                .sum();
        totals.has("count", items.size()).has("purchaseFen", sum).has("cut", true);
        var dates = new HashSet<UUID>();
        for (var date : new LocalDate[] {day, day.plusDays(1)}) {
            for (var item : pull(date)) {
                assertThat(dates.add(UUID.fromString(item.path("purchaseId").asString())))
                        .as("booked once")
                        .isTrue();
            }
        }
        assertThat(dates).containsAll(wishes.stream().map(Wish::id).toList());
        clock.moveTo(day.plusDays(1), LocalTime.NOON);
    }

    /** By small pages, as settlement does. */
    private ArrayList<JsonNode> pull(LocalDate date) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = settlement()
                    .get("/clearing-items?limit=7&date=" + date + after)
                    .isOk();
            page.json().path("items").forEach(items::add);
            after = page.at("nextAfter").isNull()
                    ? ""
                    : "&after=" + page.at("nextAfter").asString();
        } while (!after.isEmpty());
        return items;
    }

    private Answer cut(LocalDate date, UUID run) {
        return settlement().put("/clearing-dates/" + date + "/cut", Map.of("runId", run));
    }

    private ServiceCalls.Caller settlement() {
        return as.caller("settlement-service");
    }
}
