package io.fenqi.installment.merchantlimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a merchant may sell of a product (MER-07): counted with the booking, taken out with the refund. */
class MerchantLimitIT extends InstallmentIT {
    @Autowired
    JdbcClient jdbc;

    @Test
    void onePurchaseTheDayAndTheMonthHaveTheirLimits() {
        var product = product(Map.of());
        limit(product, "5812", 3_000_00, 5_000_00, 9_000_00);

        sell(product, 3_000_01).isRefused(409, "MERCHANT_LIMIT");
        sell(product, 3_000_00).isOk();
        sell(product, 2_000_01).isRefused(409, "MERCHANT_LIMIT");
        sell(product, 2_000_00).isOk();
        assertUsed(product, 5_000_00, 5_000_00);

        limit(product, "5812", 3_000_00, 50_000_00, 6_000_00);
        sell(product, 1_000_01).isRefused(409, "MERCHANT_LIMIT");
        sell(product, 1_000_00).isOk();
    }

    @Test
    void aRefusalCountsNothingAndLeavesTheQuoteUsable() {
        var product = product(Map.of());
        limit(product, "5812", 3_000_00, 3_000_00, 9_000_00);
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 2_000_00, 3).isOk();
        sell(product, 2_000_00).isOk();
        var id = UUID.randomUUID();
        var booking = booking(quoteId, customer, false);

        book(id, booking).isRefused(409, "MERCHANT_LIMIT");
        assertUsed(product, 2_000_00, 2_000_00);
        limit(product, "5812", 3_000_00, 4_000_00, 9_000_00);
        book(id, booking).isOk();
        book(id, booking).isOk();
        assertUsed(product, 4_000_00, 4_000_00);
    }

    @Test
    void whatIsBroughtBackOrMadeVoidMakesRoom() {
        var product = product(Map.of());
        limit(product, "5812", 3_000_00, 3_000_00, 9_000_00);
        var customer = UUID.randomUUID();
        var sold = loan(product, customer, 2_000_00, 3);
        refund(sold, customer, 500_00, true).isOk();
        assertUsed(product, 1_500_00, 1_500_00);
        refund(sold, customer, 1_500_00, true).isOk();
        assertUsed(product, 0, 0);

        var waiting = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, 3_000_00, 3).isOk();
        book(waiting, booking(quoteId, customer, true)).isOk();
        sell(product, 100_00).isRefused(409, "MERCHANT_LIMIT");
        makeVoid(waiting, customer).isOk();
        makeVoid(waiting, customer).isOk();
        assertUsed(product, 0, 0);
        sell(product, 3_000_00).isOk();
    }

    @Test
    void ofManyAtOnceOnlyThoseThatFitAreBooked() throws Exception {
        var product = product(Map.of());
        limit(product, "5812", 1_000_00, 3_500_00, 9_000_00);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(number ->
                            threads.submit(() -> sell(product, 1_000_00).status()))
                    .toList();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
        assertUsed(product, 3_000_00, 3_000_00);
    }

    @Test
    void aClassWithoutALineHasThatOfAnyAndWithoutBothThereIsNoLimit() {
        var product = product(Map.of());
        sell(product, 40_000_00).isOk();
        limit(product, "ANY", 1_000_00, 1_000_00, 1_000_00);
        sell(product, 1_000_01).isRefused(409, "MERCHANT_LIMIT");
        limit(product, "5812", 2_000_00, 2_000_00, 2_000_00);
        sell(product, 2_000_00).isOk();

        limits(product).has("items.0.merchantClass", "5812").has("items.1.merchantClass", "ANY");
        as.caller(ServiceName.ADMIN)
                .delete("/products/%s/merchant-limits/5812".formatted(product))
                .isOk();
        as.caller(ServiceName.ADMIN)
                .delete("/products/%s/merchant-limits/5812".formatted(product))
                .isRefused(404, "MERCHANT_LIMIT_UNKNOWN");
        sell(product, 1_000_00).isRefused(409, "MERCHANT_LIMIT");
    }

    private Answer limit(String product, String merchantClass, long perTxnFen, long perDayFen, long perMonthFen) {
        return as.caller(ServiceName.ADMIN)
                .put(
                        "/products/%s/merchant-limits/%s".formatted(product, merchantClass),
                        Map.of("perTxnFen", perTxnFen, "perDayFen", perDayFen, "perMonthFen", perMonthFen))
                .isOk();
    }

    private Answer limits(String product) {
        return as.caller(ServiceName.OPS)
                .get("/products/%s/merchant-limits".formatted(product))
                .isOk();
    }

    private Answer sell(String product, long fen) {
        var customer = UUID.randomUUID();
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, fen, 3).isOk();
        return book(UUID.randomUUID(), booking(quoteId, customer, false));
    }

    private Answer makeVoid(UUID loan, UUID customer) {
        return as.caller(ServiceName.QR_GATEWAY)
                .put("/loan-notes/%s/void".formatted(loan), Map.of("customerId", customer, "reason", "TEST"));
    }

    /** The figures of the day and the month are the loan notes' shares. */
    private void assertUsed(String product, long dayFen, long monthFen) {
        assertThat(figures("select used_fen from merchant_use where product_code = ? order by period", product))
                .containsExactly(dayFen, monthFen);
        assertThat(figures("select sum(amount_fen) from merchant_share where product_code = ?", product))
                .containsExactly(dayFen);
    }

    private List<Long> figures(String sql, String product) {
        return jdbc.sql(sql).param(product).query(Long.class).list();
    }
}
