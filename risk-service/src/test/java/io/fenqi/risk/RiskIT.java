package io.fenqi.risk;

import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The running service, shared by all integration tests. */
@ServiceTest("risk-service")
public abstract class RiskIT {
    protected static final String HASH = "ab".repeat(32);

    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected TestClock clock;

    protected static Map<String, Object> assessment(UUID customerId) {
        var body = new HashMap<String, Object>();
        body.put("applicationId", UUID.randomUUID());
        body.put("customerId", customerId);
        body.put("lenderId", "HARBOR");
        body.put("productCode", "HARBOR-12");
        body.put("age", 32);
        body.put("residentIdHash", HASH);
        body.put("mobileHash", "cd".repeat(32));
        body.put("monthlyIncomeFen", 900_000);
        body.put("employment", "EMPLOYED");
        body.put("student", false);
        body.put("bureauConsentSigned", true);
        body.put("outstandingFen", 0);
        return body;
    }

    protected static Map<String, Object> purchase(UUID customerId, long amountFen, Instant at) {
        var body = new HashMap<String, Object>();
        body.put("customerId", customerId);
        body.put("merchantNo", "898310148160001");
        body.put("merchantMcc", "5732");
        body.put("amountFen", amountFen);
        body.put("codeKind", "DYNAMIC");
        body.put("at", at.toString());
        return body;
    }

    protected static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
