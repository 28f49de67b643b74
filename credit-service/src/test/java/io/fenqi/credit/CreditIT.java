package io.fenqi.credit;

import io.fenqi.kernel.identifier.ResidentId;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running service with a small world outside, and the words in which its tests are told. */
@ServiceTest("credit-service")
public abstract class CreditIT {
    protected static final OutsideWorld OUTSIDE = OutsideWorld.INSTANCE;
    private static final AtomicLong NEXT = new AtomicLong(1);

    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    protected ServiceCalls.Caller partner() {
        return as.caller("partner-gateway");
    }

    protected ServiceCalls.Caller gateway() {
        return as.caller("qr-gateway-service");
    }

    protected ServiceCalls.Caller repayment() {
        return as.caller("repayment-service");
    }

    protected ServiceCalls.Caller admin() {
        return as.caller("admin-web");
    }

    /** A synthetic resident id, born on the day given as yyyyMMdd, never the same twice. */
    protected static String residentId(String born) {
        var stem = "110105" + born + "%03d".formatted(NEXT.getAndIncrement() % 1000);
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                .map(check -> stem + check)
                .filter(ResidentId::isValid)
                .findFirst()
                .orElseThrow();
    }

    protected static String mobile() {
        return "138%08d".formatted(NEXT.getAndIncrement());
    }

    protected static Map<String, Object> person(String born) {
        return Map.of("name", "张三", "residentId", residentId(born), "mobile", mobile());
    }

    protected UUID newCustomer() {
        return newCustomer("19900307");
    }

    protected UUID newCustomer(String born) {
        // Three digits tell the people of one birthday apart: spread them over birthdays.
        var day = "%02d".formatted(1 + NEXT.get() / 900 % 28);
        return customer("APP-1", "user-" + UUID.randomUUID(), person(born.substring(0, 6) + day));
    }

    protected UUID customer(String appId, String externalUserId, Map<String, Object> person) {
        return id(
                partner()
                        .put("/customer-identities/%s/%s".formatted(appId, externalUserId), person)
                        .isOk(),
                "customerId");
    }

    protected static UUID id(Answer answer, String field) {
        return UUID.fromString(answer.at(field).asString());
    }

    protected void lender(String lenderId, String decisionMode) {
        lender(lenderId, decisionMode, true);
    }

    protected void lender(String lenderId, String decisionMode, boolean revolving) {
        admin().put(
                        "/lender-policies/" + lenderId,
                        Map.of(
                                "decisionMode", decisionMode,
                                "coolingDays", 30,
                                "grantValidDays", 10,
                                "limitValidMonths", 12,
                                "minAge", 18,
                                "maxAge", 60,
                                "revolving", revolving))
                .isOk();
    }

    /** Shows the current version of such a text, waits its reading time, and signs. */
    protected UUID signed(UUID customerId, String type) {
        admin().put(
                        "/agreement-templates/%s/versions/1".formatted(type),
                        Map.of(
                                "type",
                                type,
                                "language",
                                "zh-CN",
                                "title",
                                type,
                                "body",
                                "甲方 {{lender}} 与借款人约定",
                                "effectiveFrom",
                                "2026-01-01",
                                "minReadingSeconds",
                                3))
                .isOk();
        var viewId = UUID.randomUUID();
        partner()
                .put(
                        "/agreement-views/" + viewId,
                        Map.of(
                                "customerId",
                                customerId,
                                "templateCode",
                                type,
                                "templateVersion",
                                1,
                                "figures",
                                Map.of("lender", "示例银行")))
                .isOk();
        clock.moveBy(Duration.ofSeconds(3));
        var signatureId = UUID.randomUUID();
        partner()
                .put("/agreement-signatures/" + signatureId, signature(viewId, customerId))
                .isOk();
        return signatureId;
    }

    protected static Map<String, Object> signature(UUID viewId, UUID customerId) {
        return Map.of(
                "viewId", viewId, "customerId", customerId, "ip", "203.0.113.7", "userAgent", "H5", "readSeconds", 3);
    }

    protected List<UUID> consents(UUID customerId) {
        return List.of(signed(customerId, "PRIVACY"), signed(customerId, "CREDIT_QUERY_AUTH"));
    }

    protected static Map<String, Object> application(UUID customerId, String lenderId, List<UUID> signatureIds) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("lenderId", lenderId);
        body.put("productCode", "P-1");
        body.put("appId", "APP-1");
        body.put("partnerRequestNo", "R-" + UUID.randomUUID());
        body.put("form", Map.of("monthlyIncomeFen", 800_000, "employment", "EMPLOYED", "student", false));
        body.put("signatureIds", new ArrayList<>(signatureIds));
        return body;
    }

    protected Answer apply(UUID applicationId, UUID customerId, String lenderId) {
        return partner()
                .put("/credit-applications/" + applicationId, application(customerId, lenderId, consents(customerId)))
                .isOk();
    }

    protected Map<String, Object> acceptance(UUID customerId) {
        var cost = signed(customerId, "COST_DISCLOSURE");
        return Map.of(
                "costDisclosureSignatureId", cost,
                "contractSignatureId", signed(customerId, "LOAN_CONTRACT"),
                "withholdingSignatureId", signed(customerId, "WITHHOLD_AUTH"));
    }

    protected Answer card(UUID customerId, String lenderId, String status) {
        return card(customerId, UUID.randomUUID(), lenderId, status);
    }

    protected Answer card(UUID customerId, UUID agreementId, String lenderId, String status) {
        return repayment()
                .put(
                        "/customers/%s/pay-agreements/%s".formatted(customerId, agreementId),
                        Map.of(
                                "lenderId",
                                lenderId,
                                "bankCode",
                                "ICBC",
                                "cardLast4",
                                "0048",
                                "status",
                                status,
                                "at",
                                clock.now().toString()));
    }
}
