package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders whose outcome is not known: asked about, never sent again, booked once (REP-08, REP-16, REP-17). */
class InDoubtIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();

    @Test
    void aTimeOutIsInDoubtAndAQueryResolvesIt() {
        var customer = inDoubt(Fate.TAKEN_SILENTLY);
        var takenAt = Instant.parse(CHANNEL.order(orderNo(id)).get("succeededAt"));
        CHANNEL.answersQuery(orderNo(id), "05");

        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");
        repayment(id).has("status", "IN_DOUBT");
        pay(UUID.randomUUID(), customer, 1L).isRefused(409, "REPAYMENT_IN_FLIGHT");

        CHANNEL.answersTruth(orderNo(id));
        clock.moveBy(Duration.ofSeconds(31));
        turn("resolve-in-doubt");
        eventuallyIs(id, "COMPLETED");

        assertThat(CHANNEL.debitsOf(orderNo(id))).as("never sent again").isEqualTo(1);
        var payment = PEERS.done("/payments/", customer.id()).getFirst();
        assertThat(Instant.parse(payment.at("/body/valueAt").asString())).isEqualTo(takenAt);
        orders(id).has("items.0.resolvedBy", "QUERY");
    }

    @Test
    void notFoundCountsOnlyAfterTheWindowAndTwice() {
        inDoubt(Fate.LOST);
        for (var wait : new int[] {11, 31, 61, 121, 301}) {
            clock.moveBy(Duration.ofSeconds(wait));
            turn("resolve-in-doubt");
            orders(id).has("items.0.status", "IN_DOUBT");
        }
        clock.moveBy(Duration.ofMinutes(11));
        turn("resolve-in-doubt");
        orders(id).has("items.0.status", "IN_DOUBT");
        clock.moveBy(Duration.ofMinutes(31));
        turn("resolve-in-doubt");

        eventuallyIs(id, "FAILED");
        orders(id).has("items.0.status", "REJECTED").has("items.0.reasonCode", "NOT_FOUND_AT_CHANNEL");
        eventually("the lender is told", () -> told(id).size() >= 2);
        assertThat(told(id)).containsExactly("1 repayment.in-doubt", "2 repayment.rejected");
    }

    @Test
    void eightThreadsThatResolveOneOrderBookItOnce() throws Exception {
        var customer = inDoubt(Fate.TAKEN_SILENTLY);
        clock.moveBy(Duration.ofSeconds(11));
        var orderNo = orderNo(id);
        Callable<Object> query = () -> {
            turn("resolve-in-doubt");
            return 1;
        };
        Callable<Object> notice = () -> notices().success(orderNo, 40_000, "S" + orderNo);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .mapToObj(number -> number % 2 == 0 ? query : notice)
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        eventuallyIs(id, "COMPLETED");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
        assertThat(PEERS.done("/limit-uses/", customer.id())).hasSize(1);
        assertThat(PEERS.done("/journals/", customer.id())).hasSize(1);
        eventually("the lender is told", () -> told(id).size() >= 2);
        assertThat(told(id)).containsExactly("1 repayment.in-doubt", "2 repayment.collected");
    }

    @Test
    void theFileOfTheDayDecidesAndTheValueDateIsYesterday() {
        var customer = inDoubt(Fate.TAKEN_SILENTLY);
        var orderNo = orderNo(id);
        var taken = CHANNEL.order(orderNo);
        var day = clock.today();
        CHANNEL.answersQuery(orderNo, "05");
        var file = new FileText("CHINAPAY", day)
                .line(orderNo, taken.get("serialNo"), 40_000, "00", taken.get("succeededAt"));
        CHANNEL.offersFile(day.toString(), file.text());
        clock.moveTo(day.plusDays(1), java.time.LocalTime.of(2, 0));

        run("channel-file", day.plusDays(1));
        eventuallyIs(id, "COMPLETED");
        run("channel-file", day.plusDays(1));

        orders(id).has("items.0.resolvedBy", "FILE");
        var payments = PEERS.done("/payments/", customer.id());
        assertThat(payments).hasSize(1);
        var valueAt = Instant.parse(payments.getFirst().at("/body/valueAt").asString());
        assertThat(FakePeers.dateOf(valueAt)).isEqualTo(day.toString());
        assertThat(as.caller("settlement-service")
                        .get("/channel-totals?channelCode=CHINAPAY&date=" + day)
                        .isOk()
                        .has("fileReceived", true)
                        .has("successFen", 40_000)
                        .at("payFen")
                        .asLong())
                .isEqualTo(40_000);
    }

    private Customer inDoubt(Fate fate) {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 40_000, 0);
        CHANNEL.next(customer.agreementNo(), fate);
        pay(id, customer, null).isOk().has("status", "IN_DOUBT").has("collectedFen", 0);
        return customer;
    }

    private Notices notices() {
        return new Notices(as.baseUrl(), clock);
    }
}
