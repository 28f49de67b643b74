package io.fenqi.partnergateway;

import static io.fenqi.partnergateway.PartnerProgram.code;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.id.Ids;
import io.fenqi.sdk.Scheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A customer applies by a partner: what the partner calls by its numbers, the services know by ids made of them. */
class ApplyingIT extends GatewayIT {
    private static final String CUSTOMER = "01900000-0000-7000-8000-0000000000c1";

    @Test
    void theSameNumberIsTheSameIdAndAnotherAppsNumberIsAnother() {
        var one = program("APPLY-1");
        var other = program("APPLY-2");
        var body = Map.of("code", "PRIVACY", "version", 1, "figures", Map.of());

        for (var program : List.of(one, one, other)) {
            say(
                    "/agreement-views/" + id(program, "agreement-views", "V-1"),
                    Map.of(
                            "renderedText",
                            "text",
                            "renderedHash",
                            "hash",
                            "shownAt",
                            "2026-12-01T02:00:00Z",
                            "signableFrom",
                            "2026-12-01T02:00:03Z"));
            var answer = put(program, "/api/v1/customers/u-1/agreement-views/V-1", body);
            assertThat(answer).contains("\"requestNo\":\"V-1\"", "\"renderedText\":\"text\"");
        }

        assertThat(WORLD.asked("/agreement-views/" + id(one, "agreement-views", "V-1")))
                .hasSize(2);
        assertThat(WORLD.asked("/agreement-views/" + id(other, "agreement-views", "V-1")))
                .hasSize(1);
    }

    @Test
    void aSignatureNamesTheViewByItsNumber() {
        var program = program("APPLY-3");
        say(
                "/agreement-signatures/" + id(program, "agreement-signatures", "S-1"),
                Map.of(
                        "templateCode",
                        "PRIVACY",
                        "templateVersion",
                        1,
                        "signedAt",
                        "2026-12-01T02:00:03Z",
                        "renderedHash",
                        "hash"));

        put(
                program,
                "/api/v1/customers/u-1/agreement-signatures/S-1",
                Map.of("viewNo", "V-9", "ip", "203.0.113.7", "userAgent", "H5", "readSeconds", 3));

        var asked = WORLD.asked("/agreement-signatures/" + id(program, "agreement-signatures", "S-1"));
        assertThat(asked.getFirst().body())
                .contains("\"viewId\":\"%s\"".formatted(id(program, "agreement-views", "V-9")), CUSTOMER);
    }

    @Test
    void anApplicationIsSubmittedReadAndAccepted() {
        var program = program("APPLY-4");
        var path = "/api/v1/customers/u-1/credit-applications/A-1";
        say(applied(program, "A-1"), application(program, CUSTOMER, "APPLY-4"));
        say(applied(program, "A-1") + "/acceptance", application(program, CUSTOMER, "APPLY-4"));

        assertThat(put(program, path, submission("BANK-1", "P-1")))
                .contains("\"requestNo\":\"A-1\"")
                .doesNotContain(CUSTOMER);
        assertThat(new String(program.get(path).body(), UTF_8))
                .contains("\"status\":\"APPROVED\"", "\"limitFen\":500000");
        put(
                program,
                path + "/acceptance",
                Map.of(
                        "contractSignatureNo",
                        "S-1",
                        "costDisclosureSignatureNo",
                        "S-2",
                        "withholdingSignatureNo",
                        "S-3"));

        assertThat(WORLD.asked(applied(program, "A-1")).getFirst().body())
                .contains(
                        "\"appId\":\"APPLY-4\"",
                        id(program, "agreement-signatures", "S-1").toString());
        assertThat(WORLD.asked(applied(program, "A-1") + "/acceptance")
                        .getFirst()
                        .body())
                .contains(id(program, "agreement-signatures", "S-3").toString());
    }

    @Test
    void whatIsNotAgreedOrAnothersIsRefused() {
        var program = program("APPLY-5");
        var path = "/api/v1/customers/u-1/credit-applications/";

        for (var body : List.of(submission("BANK-9", "P-1"), submission("BANK-1", "P-9"))) {
            assertThat(code(program.put(path + "A-1", JsonMapper.shared().writeValueAsString(body))))
                    .isEqualTo("NOT_AGREED");
        }
        assertThat(WORLD.asked(applied(program, "A-1"))).isEmpty();
        say(applied(program, "A-2"), application(program, CUSTOMER, "ANOTHER-APP"));
        assertThat(code(program.put(path + "A-2", JsonMapper.shared().writeValueAsString(submission("BANK-1", "P-1")))))
                .isEqualTo("APPLIED_ELSEWHERE");
        say(applied(program, "A-3"), application(program, UUID.randomUUID().toString(), "APPLY-5"));
        assertThat(code(program.get(path + "A-3"))).isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(code(program.get("/api/v1/customers/nobody/credit-applications/A-3")))
                .isEqualTo("CUSTOMER_UNKNOWN");
    }

    private PartnerProgram program(String appId) {
        var program = PartnerProgram.of(as, clock, appId, Scheme.RSA);
        PartnerProgram.party(as, appId, Map.of("scopes", List.of("CUSTOMER", "CREDIT", "AGREEMENT")));
        say(
                "/customer-identities/%s/u-1".formatted(appId),
                Map.of("customerId", CUSTOMER, "name", "*", "residentId", "*", "mobile", "*", "status", "ACTIVE"));
        put(program, "/api/v1/customers/u-1", Map.of("name", "n", "residentId", "r", "mobile", "m"));
        return program;
    }

    private static String put(PartnerProgram program, String path, Map<String, ?> body) {
        var answer = program.put(path, JsonMapper.shared().writeValueAsString(body));
        var text = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return text;
    }

    private static void say(String path, Map<String, ?> body) {
        WORLD.willSay(path, JsonMapper.shared().writeValueAsString(body));
    }

    private static Map<String, ?> submission(String lenderId, String productCode) {
        return Map.of(
                "lenderId",
                lenderId,
                "productCode",
                productCode,
                "monthlyIncomeFen",
                800_000,
                "employment",
                "EMPLOYED",
                "student",
                false,
                "signatureNos",
                List.of("S-1"));
    }

    private static Map<String, ?> application(PartnerProgram program, String customerId, String appId) {
        return Map.ofEntries(
                Map.entry("id", id(program, "credit-applications", "A-1")),
                Map.entry("applicationNo", "CA-1"),
                Map.entry("customerId", customerId),
                Map.entry("lenderId", "BANK-1"),
                Map.entry("productCode", "P-1"),
                Map.entry("appId", appId),
                Map.entry("partnerRequestNo", "A-1"),
                Map.entry("status", "APPROVED"),
                Map.entry("submittedAt", "2026-12-01T02:00:00Z"),
                Map.entry("openUntil", "2026-12-11"),
                Map.entry("limitFen", 500_000));
    }

    private static String applied(PartnerProgram program, String requestNo) {
        return "/credit-applications/" + id(program, "credit-applications", requestNo);
    }

    private static UUID id(PartnerProgram program, String kind, String requestNo) {
        return Ids.derived(new UUID(0, 0), "%s/%s/%s".formatted(program.appId, kind, requestNo));
    }
}
