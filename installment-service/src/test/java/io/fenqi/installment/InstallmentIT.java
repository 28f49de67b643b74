package io.fenqi.installment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The running service and the steps of a loan's life as its callers take them. */
@ServiceTest("installment-service")
@Import(StatementCount.class)
public abstract class InstallmentIT {

    protected static final PlayedCredit CREDIT = PlayedCredit.INSTANCE;
    protected static final String MERCHANT = "898310072970001";
    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected TestClock clock;

    /** A published product of a lender of its own; answers its code, which is the lender's id too. */
    protected String product(Map<String, Object> changes) {
        var code = "P" + PRODUCTS.incrementAndGet() + "-"
                + getClass().getSimpleName().toUpperCase();
        draft(code, 1, params(changes)).isOk();
        submit(code, 1).isOk().has("status", "REVIEW");
        publish(code, 1).isOk().has("status", "PUBLISHED");
        return code;
    }

    protected Answer draft(String code, int no, Map<String, Object> params) {
        return maker().put(
                        "/products/%s/versions/%d".formatted(code, no),
                        Map.of("lenderId", code, "name", "Test product", "params", params));
    }

    protected Answer submit(String code, int no) {
        return maker().post("/products/%s/versions/%d/submission".formatted(code, no), null);
    }

    protected Answer publish(String code, int no) {
        return checker().post("/products/%s/versions/%d/publication".formatted(code, no), null);
    }

    protected ServiceCalls.Caller maker() {
        return operator("maker");
    }

    protected ServiceCalls.Caller checker() {
        return operator("checker");
    }

    protected ServiceCalls.Caller operator(String id) {
        return as.caller(ServiceName.ADMIN).acting(new Actor(Actor.Kind.OPERATOR, id));
    }

    /** Interest of 12 % a year over 12 or 3 months, penalty factor 1.5 over 360 days. */
    protected Map<String, Object> params(Map<String, Object> changes) {
        var params = new LinkedHashMap<String, Object>();
        params.put("lenderType", "BANK");
        params.put("method", "EQUAL_INSTALLMENT");
        params.put("dayCount", "THIRTY_360");
        params.put("prices", List.of(annual(12, "12"), annual(3, "12"), annual(1, "15.6")));
        params.put("minAmountFen", 100_00);
        params.put("maxAmountFen", 50_000_00);
        params.put("dueDayRule", "SAME_AS_PURCHASE");
        params.put("graceDays", 0);
        params.put("penaltyFactor", "1.5");
        params.put("penaltyDayBasis", 360);
        params.put("quoteValidMinutes", 30);
        params.put("funding", "PREFUNDED_ONLY");
        params.put(
                "agreements",
                Stream.of("LOAN_CONTRACT", "COST_DISCLOSURE", "WITHHOLD_AUTH")
                        .map(type -> Map.of("type", type, "templateCode", type))
                        .toList());
        params.put("effectiveFrom", "2026-01-01");
        params.putAll(changes);
        return params;
    }

    protected static Map<String, Object> annual(int termCount, String percent) {
        return Map.of("termCount", termCount, "priceTier", "STANDARD", "annualRatePercent", percent);
    }

    protected Answer quote(UUID id, String product, UUID customer, long fen, int terms) {
        return as.caller(ServiceName.QR_GATEWAY).put("/quotes/" + id, quoteBody(product, customer, fen, terms));
    }

    protected static Map<String, Object> quoteBody(String product, UUID customer, long fen, int terms) {
        return Map.of(
                "productCode", product,
                "customerId", customer,
                "merchantNo", MERCHANT,
                "amountFen", fen,
                "termCount", terms,
                "priceTier", "STANDARD");
    }

    /** Quotes and books a loan note that is in force. */
    protected UUID loan(String product, UUID customer, long fen, int terms) {
        var quoteId = UUID.randomUUID();
        quote(quoteId, product, customer, fen, terms).isOk();
        var id = UUID.randomUUID();
        book(id, booking(quoteId, customer, false)).isOk().has("status", "ACTIVE");
        return id;
    }

    protected Answer book(UUID id, Map<String, Object> booking) {
        return as.caller(ServiceName.QR_GATEWAY).put("/loan-notes/" + id, booking);
    }

    protected static Map<String, Object> booking(UUID quoteId, UUID customer, boolean awaitLender) {
        return Map.of(
                "quoteId",
                quoteId,
                "customerId",
                customer,
                "contractNo",
                "C-1",
                "limitAccountId",
                UUID.nameUUIDFromBytes(customer.toString().getBytes()),
                "purchaseId",
                UUID.randomUUID(),
                "merchantNo",
                MERCHANT,
                "merchantName",
                "Noodle House",
                "merchantMcc",
                "5812",
                "awaitLender",
                awaitLender);
    }

    protected Answer loanNote(UUID id) {
        return as.caller(ServiceName.REPAYMENT).get("/loan-notes/" + id).isOk();
    }

    protected Answer pay(UUID id, String lender, UUID customer, long fen, Instant valueAt, String purpose) {
        return as.caller(ServiceName.REPAYMENT)
                .put("/payments/" + id, payment(lender, customer, fen, valueAt, purpose));
    }

    protected static Map<String, Object> payment(
            String lender, UUID customer, long fen, Instant valueAt, String purpose) {
        return Map.of(
                "customerId", customer,
                "lenderId", lender,
                "amountFen", fen,
                "valueAt", valueAt.toString(),
                "purpose", purpose);
    }

    /** A wish to pay off some loans, all of them if none is named. */
    protected static Map<String, Object> payoffWish(String lender, UUID customer, UUID... loans) {
        return Map.of("customerId", customer, "lenderId", lender, "loanNoteIds", List.of(loans));
    }

    protected Answer payoffQuote(UUID id, Map<String, Object> wish) {
        return as.caller(ServiceName.REPAYMENT).put("/payoff-quotes/" + id, wish);
    }

    protected Answer payQuote(UUID quote, String lender, UUID customer, long fen, Instant valueAt) {
        var body = new LinkedHashMap<>(payment(lender, customer, fen, valueAt, "EARLY_PAYOFF"));
        body.put("payoffQuoteId", quote);
        return as.caller(ServiceName.REPAYMENT).put("/payments/" + UUID.randomUUID(), body);
    }

    protected Answer refund(UUID loan, UUID customer, long fen, boolean beforeSettlement) {
        return as.caller(ServiceName.QR_GATEWAY)
                .put(
                        "/loan-notes/%s/refunds/%s".formatted(loan, UUID.randomUUID()),
                        Map.of("customerId", customer, "amountFen", fen, "beforeSettlement", beforeSettlement));
    }

    protected Answer dues(UUID customer, String lender, LocalDate asOf) {
        return as.caller(ServiceName.REPAYMENT)
                .get("/dues/%s/%s?asOf=%s".formatted(customer, lender, asOf))
                .isOk();
    }

    protected static Instant noon(LocalDate date) {
        return date.atTime(LocalTime.NOON).atZone(BusinessTime.ZONE).toInstant();
    }

    /** Moves the clock to noon of a date that has not passed. */
    protected void moveTo(LocalDate date) {
        if (clock.now().isBefore(noon(date))) {
            clock.moveTo(noon(date));
        }
    }

    /** Does the same at once in so many threads and answers what each got. */
    protected static <T> List<T> atOnce(int threads, java.util.function.IntFunction<T> work) {
        try (var executor = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (var i = 0; i < threads; i++) {
                var number = i;
                futures.add(executor.submit(() -> work.apply(number)));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
