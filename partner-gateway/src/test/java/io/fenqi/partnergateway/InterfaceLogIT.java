package io.fenqi.partnergateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.sdk.Scheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class InterfaceLogIT extends GatewayIT {
    private static final List<String> SECRETS =
            List.of("欧阳分期", "11010519491231002X", "13912345678", "6222021234567890123", "918273", "BEGIN", "Bearer ");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noSecretIsEverWrittenDown(CapturedOutput output) {
        var program = PartnerProgram.of(as, clock, "LOGGED", Scheme.RSA);
        var customer = "/api/v1/customers/";
        var body = """
                {"name":"欧阳分期","residentId":"11010519491231002X","mobile":"13912345678",
                 "cardNo":"6222021234567890123","smsCode":"918273"}""";
        WORLD.willSay("/customer-identities/LOGGED/u-9", """
                {"customerId":"01900000-0000-7000-8000-0000000000c1","name":"欧**","residentId":"1***X","mobile":"1**","status":"ACTIVE"}""");

        assertThat(program.put(customer + "u-9", body).statusCode()).isIn(200, 400);
        program.put(customer + "6222021234567890123", body.replace("\"mobile\"", "\"Mobile\""));
        program.send(program.signed("PUT", customer + "u-9", body).withBody(body + " "));
        program.send(program.signed("PUT", customer + "u-9?card=6222021234567890123", "{\"" + body));

        await(() -> rows("outsider=LOGGED").size() >= 3);
        var everything = jdbc.sql("select row_to_json(interface_log)::text from interface_log")
                .query(String.class)
                .list();
        assertThat(everything).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotContain(SECRETS));
        assertThat(output.getAll()).doesNotContain(SECRETS);
        var header = program.signed("GET", customer + "u-9", "").authorization();
        var signature = header.substring(header.indexOf("signature=") + 11, header.indexOf("signature=") + 60);
        assertThat(output.getAll()).doesNotContain(signature);
    }

    @Test
    void aCallIsFoundByItsNumberAndByItsRequestId() {
        var program = PartnerProgram.of(as, clock, "FOUND", Scheme.SM2);

        var answer = program.get("/api/v1/customers/u-found");

        await(() -> !rows("businessNo=u-found").isEmpty());
        var row = rows("businessNo=u-found").getFirst();
        assertThat(row)
                .containsEntry("direction", "IN")
                .containsEntry("outsider", "FOUND")
                .containsEntry("api", "GET /api/v1/customers/{externalUserId}")
                .containsEntry("status", "404")
                .containsEntry("code", "CUSTOMER_UNKNOWN");
        var requestId = answer.headers().firstValue("Request-Id").orElseThrow();
        assertThat(rows("traceId=" + requestId)).hasSize(1);
    }

    @Test
    void aStrangersCallLeavesNoText() {
        var program = PartnerProgram.of(as, clock, "FORGED", Scheme.RSA);
        var sent = program.signed("PUT", "/api/v1/customers/u-forged", "{}");

        var answer = program.send(sent.withBody("{\"a\":\"EVIL\"}"));

        var requestId = answer.headers().firstValue("Request-Id").orElseThrow();
        await(() -> !rows("traceId=" + requestId).isEmpty());
        assertThat(rows("traceId=" + requestId))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("code", "SIGNATURE_WRONG")
                        .containsEntry("request", "")
                        .containsEntry("address", "127.0.0.1")
                        .containsEntry("outsider", ""));
    }

    @Test
    void whatGoesOutToALenderIsWrittenDownToo() {
        lender("LOG-LENDER");
        var id = java.util.UUID.randomUUID();
        as.caller("credit-service")
                .put("/events/" + id, event("lender:LOG-LENDER"))
                .hasStatus(202);

        await(() -> !rows("businessNo=" + id).isEmpty());
        assertThat(rows("businessNo=" + id).getFirst())
                .containsEntry("direction", "OUT")
                .containsEntry("outsider", "LOG-LENDER")
                .containsEntry("status", "200");
    }

    private List<Map<String, String>> rows(String search) {
        return as.caller("ops")
                .get("/interface-log?" + search)
                .isOk()
                .json()
                .path("items")
                .valueStream()
                .map(row -> {
                    var fields = new java.util.HashMap<String, String>();
                    row.properties()
                            .forEach(field -> fields.put(
                                    field.getKey(),
                                    field.getValue().isNull()
                                            ? ""
                                            : field.getValue().asString()));
                    return Map.copyOf(fields);
                })
                .toList();
    }
}
