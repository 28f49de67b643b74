package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service over its real database, with a world of its own. Each test takes dates and parties nobody else has. */
@ServiceTest("settlement-service")
abstract class SettlementIT {
    static final World WORLD = new World();
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    ServiceCalls as;

    @Autowired
    SettleDay settleDay;

    @Autowired
    TestClock clock;

    @BeforeEach
    void bankKnowsOurKey(@Value("${fenqi.identity.key-folder}") Path keyFolder) {
        WORLD.expectSignaturesOf(keyFolder.resolve("settlement-service.public.pem"));
    }

    @DynamicPropertySource
    static void peers(DynamicPropertyRegistry registry) {
        registry.add("clients.ledger.url", () -> WORLD.url() + "/ledger");
        registry.add("clients.qr-gateway.url", () -> WORLD.url() + "/qr");
        registry.add("clients.repayment.url", () -> WORLD.url() + "/repayment");
        registry.add("clients.acquirer.url", () -> WORLD.url() + "/bank");
        registry.add("clients.partner-gateway.url", () -> WORLD.url() + "/gateway");
        registry.add("settlement.repayment-file.acknowledge-within", () -> "1h");
        // A turn of the resume job is taken by the tests themselves.
        registry.add("settlement.resume-every", () -> "1h");
        for (String client : List.of("ledger", "qr-gateway", "repayment", "acquirer")) {
            registry.add("clients." + client + ".breaker-calls-min", () -> "50");
        }
    }

    /** An ordinary Monday to Thursday in spring 2026, another each time, long over for the test's clock. */
    static LocalDate freshDate() {
        int number = NEXT.incrementAndGet();
        return LocalDate.of(2025, 1, 6).plusWeeks(number % 60).plusDays(number / 60);
    }

    static String freshMerchant(String feeRatePercent) {
        String merchantNo = "%015d".formatted(NEXT.incrementAndGet());
        terms(merchantNo, feeRatePercent, "62" + merchantNo, false);
        return merchantNo;
    }

    static void terms(String merchantNo, String feeRatePercent, String accountNo, boolean held) {
        WORLD.terms.put(
                merchantNo,
                Map.of(
                        "merchantNo",
                        merchantNo,
                        "name",
                        "Shop " + merchantNo,
                        "feeRatePercent",
                        feeRatePercent,
                        "settleAccountNo",
                        accountNo,
                        "settleAccountName",
                        "Shop " + merchantNo,
                        "settleBankCnaps",
                        "102100099996",
                        "status",
                        "ACTIVE",
                        "holdSettlement",
                        held));
    }

    static String freshLender() {
        return "LENDER-" + NEXT.incrementAndGet();
    }

    static UUID purchase(LocalDate date, String merchantNo, String lenderId, long amountFen) {
        var purchaseId = UUID.randomUUID();
        trade(date, "PURCHASE", purchaseId, merchantNo, lenderId, amountFen);
        return purchaseId;
    }

    static UUID trade(
            LocalDate date, String kind, UUID purchaseId, String merchantNo, String lenderId, long amountFen) {
        return trade(date, kind, purchaseId, merchantNo, lenderId, amountFen, 0);
    }

    static UUID trade(
            LocalDate date,
            String kind,
            UUID purchaseId,
            String merchantNo,
            String lenderId,
            long amountFen,
            long advanceFen) {
        var item = new HashMap<String, Object>();
        var id = UUID.randomUUID();
        item.put("id", id.toString());
        item.put("kind", kind);
        item.put("purchaseId", purchaseId.toString());
        item.put("purchaseNo", "P" + purchaseId.toString().substring(0, 8));
        item.put("merchantNo", merchantNo);
        item.put("lenderId", lenderId);
        item.put("productCode", "FLEX");
        item.put("amountFen", amountFen);
        item.put("advanceFen", advanceFen);
        item.put("occurredAt", Instant.parse(date + "T04:00:00Z").toString());
        WORLD.qr.add(date, item);
        return id;
    }

    static void collection(LocalDate date, String channelCode, String lenderId, long amountFen, long overpaidFen) {
        collection(date, date, channelCode, lenderId, amountFen, overpaidFen);
    }

    static void collection(
            LocalDate date,
            LocalDate valueDate,
            String channelCode,
            String lenderId,
            long amountFen,
            long overpaidFen) {
        collection(date, valueDate, "COLLECTION", channelCode, lenderId, amountFen, overpaidFen);
    }

    /** A collection, or what was changed of one. */
    static void collection(
            LocalDate date,
            LocalDate valueDate,
            String kind,
            String channelCode,
            String lenderId,
            long amountFen,
            long overpaidFen) {
        var item = new HashMap<String, Object>();
        for (String id : List.of("id", "withholdingId", "repaymentId", "customerId")) {
            item.put(id, UUID.randomUUID().toString());
        }
        item.put("kind", kind);
        item.put("channelCode", channelCode);
        item.put("channelOrderNo", "C" + UUID.randomUUID());
        item.put("lenderId", lenderId);
        item.put("amountFen", amountFen);
        item.put("principalFen", amountFen - overpaidFen);
        item.put("interestFen", 0L);
        item.put("feeFen", 0L);
        item.put("penaltyFen", 0L);
        item.put("overpaidFen", overpaidFen);
        item.put("creditor", "LENDER");
        item.put("valueDate", valueDate.toString());
        item.put("occurredAt", Instant.parse(date + "T04:00:00Z").toString());
        WORLD.repayment.add(date, item);
    }

    static void channelFile(LocalDate date, String channelCode, int count, long successFen) {
        channelFile(date, channelCode, count, successFen, 0);
    }

    static void channelFile(LocalDate date, String channelCode, int count, long successFen, long refundFen) {
        WORLD.channelFiles.put(
                channelCode + "/" + date,
                Map.of("count", count, "successFen", successFen, "refundFen", refundFen, "fileReceived", true));
    }

    record NewAccount(String accountNo, String accountName, String bankCnaps) {}

    void registerAccount(String lenderId) {
        ops().put(
                        "/lender-accounts/" + lenderId,
                        new NewAccount("621000" + NEXT.incrementAndGet(), "Lender " + lenderId, "308584000013"))
                .isOk();
    }

    ServiceCalls.Caller ops() {
        return as.caller(ServiceName.OPS);
    }

    Answer run(LocalDate date) {
        return ops().put("/settlement-runs/" + date, null).isOk();
    }

    Answer show(LocalDate date) {
        return ops().get("/settlement-runs/" + date).isOk();
    }

    List<JsonNode> instructions(LocalDate date) {
        var items = new ArrayList<JsonNode>();
        ops().get("/settlement-runs/%s/instructions?limit=200".formatted(date))
                .isOk()
                .at("items")
                .forEach(items::add);
        return items;
    }

    JsonNode instruction(LocalDate date, String payee) {
        return instructions(date).stream()
                .filter(item -> item.get("payee").asString().equals(payee))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static UUID idOf(JsonNode instruction) {
        return UUID.fromString(instruction.get("id").asString());
    }

    /** What the outbox brings about on threads of its own; the bound only ends a test that would hang. */
    static void awaitTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
