package io.fenqi.qr;

import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with fake peers; every test has its own shop, lender and limit. */
@ServiceTest("qr-gateway-service")
public abstract class QrGatewayIT {
    protected static final FakePeers peers = FakePeers.PEERS;
    protected static final String PRODUCT = "PROD-12";
    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void peersAreFakes(DynamicPropertyRegistry registry) {
        for (var name : new String[] {"risk", "credit", "ledger", "installment", "partner-gateway"}) {
            registry.add("clients." + name + ".url", peers::url);
            registry.add("clients." + name + ".breaker-window", () -> "100000");
            registry.add("clients." + name + ".breaker-calls-min", () -> "100000");
        }
        // Tests call the job themselves, at the moment they mean.
        registry.add("qr.purchase.resume-every", () -> "3650d");
        registry.add("qr.purchase.acquirer-app-id", () -> "ACQUIRER");
        registry.add("qr.refund.resume-every", () -> "3650d");
    }

    @BeforeEach
    @AfterEach
    void peersAreWell() {
        peers.heal();
    }

    protected ServiceCalls.Caller ops() {
        return as.caller("ops");
    }

    /** A merchant that accepts, with a terminal and a printed code. */
    protected Shop shop() {
        var merchantNo = "8981%011d".formatted(NUMBERS.incrementAndGet());
        var lenderId = "LENDER-" + NUMBERS.get();
        ops().put("/merchants/" + merchantNo, merchantBody()).isOk();
        ops().post("/merchants/" + merchantNo + "/submission", null).isOk();
        ops().post("/merchants/" + merchantNo + "/review", Map.of("outcome", "APPROVE", "reason", "in order"))
                .isOk();
        sign(merchantNo);
        enrol(merchantNo);
        ops().put("/merchants/" + merchantNo + "/stores/S1", Map.of("name", "Main", "address", "Nanjing Road 1"))
                .isOk();
        ops().put("/merchants/" + merchantNo + "/terminals/00000001", Map.of("storeNo", "S1"))
                .isOk();
        peers.fund(lenderId, 100_000_000_00L);
        var code = ops().put("/qr-codes/" + UUID.randomUUID(), codeBody(merchantNo, "STATIC", "EMV"))
                .isOk();
        return new Shop(merchantNo, lenderId, code.at("text").asString());
    }

    protected void sign(String merchantNo) {
        var body = Map.of("version", "2026-1", "signedOn", "2026-11-01", "channel", "PAPER", "evidence", "archive/1");
        ops().put("/merchants/" + merchantNo + "/acceptance-agreements/" + UUID.randomUUID(), body)
                .isOk();
    }

    protected void enrol(String merchantNo) {
        ops().put("/merchants/" + merchantNo + "/enrolments/" + PRODUCT, Map.of("effectiveFrom", "2026-11-01"))
                .isOk();
    }

    protected static Map<String, Object> merchantBody() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "上海星河电器有限公司");
        body.put("shortName", "星河电器");
        body.put("uscc", "91350100M000100Y43");
        body.put("legalPersonName", "张三");
        body.put("legalPersonResidentId", "11010519491231002X");
        body.put("mcc", "5732");
        body.put("region", "310000");
        body.put("settleAccountNo", "6226090000000048");
        body.put("settleAccountName", "上海星河电器有限公司");
        body.put("settleBankCnaps", "102100099996");
        body.put("feeRatePercent", "0.38");
        return body;
    }

    protected static Map<String, Object> codeBody(String merchantNo, String kind, String format) {
        var body = new LinkedHashMap<String, Object>();
        body.put("merchantNo", merchantNo);
        body.put("terminalNo", "00000001");
        body.put("kind", kind);
        body.put("format", format);
        return body;
    }

    /** A borrower at the counter with an order made by the server. */
    protected Wish wish(Shop shop, long amountFen) {
        var body = codeBody(shop.merchantNo(), "DYNAMIC", "EMV");
        body.put("amountFen", amountFen);
        body.put("expiresAt", clock.now().plus(Duration.ofHours(2)).toString());
        var code = ops().put("/qr-codes/" + UUID.randomUUID(), body).isOk();
        return wish(shop, amountFen, code.at("text").asString(), false);
    }

    protected Wish wish(Shop shop, long amountFen, String codeText, boolean lenderApproves) {
        var customerId = UUID.randomUUID();
        var limit = peers.limit(50_000_00, shop.lenderId(), PRODUCT);
        return new Wish(UUID.randomUUID(), body(shop, customerId, limit, amountFen, codeText, lenderApproves));
    }

    protected Map<String, Object> body(
            Shop shop, UUID customerId, UUID limit, long amountFen, String codeText, boolean lenderApproves) {
        var expiresAt = clock.now().plus(Duration.ofHours(5)).toString();
        var body = new LinkedHashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("appId", "APP-1");
        body.put("partnerOrderNo", "PO-" + UUID.randomUUID());
        body.put("limitAccountId", limit);
        body.put("quoteId", peers.quote(amountFen, shop.lenderId(), PRODUCT, lenderApproves, expiresAt));
        body.put("codeText", codeText);
        body.put("amountFen", amountFen);
        body.put("verification", Map.of("kind", "SMS", "factorCount", 2, "transactionId", "T-1"));
        return body;
    }

    protected Answer put(Wish wish) {
        return ops().put("/purchases/" + wish.id(), wish.body());
    }

    protected Answer get(Wish wish) {
        return ops().get("/purchases/" + wish.id());
    }

    /** @param staticCode text of the printed code */
    public record Shop(String merchantNo, String lenderId, String staticCode) {}

    /** A purchase that is asked for. */
    public record Wish(UUID id, Map<String, Object> body) {
        public UUID limit() {
            return (UUID) body.get("limitAccountId");
        }

        public UUID customer() {
            return (UUID) body.get("customerId");
        }

        public long amountFen() {
            return (Long) body.get("amountFen");
        }
    }
}
