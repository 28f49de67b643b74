package io.fenqi.sandbox.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.sandbox.SandboxIT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The played channel in both protocols. */
class WithholdingChannelIT extends SandboxIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MERCHANT = "808080211300001";

    @Autowired
    private ChannelSeal seal;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anAgreementIsSignedByTheCodeInTheTextMessage() throws Exception {
        var signNo = UUID.randomUUID().toString();
        var mobile = "139%08d".formatted(Math.floorMod(signNo.hashCode(), 100_000_000));
        ask("/sign-applications", Map.of("orderNo", signNo, "cardNo", "6222020200000000000", "mobile", mobile), "10");
        ask("/sign-confirmations", Map.of("orderNo", signNo, "smsCode", "none"), "11");
        var text = as.caller("ops").get("/sms/messages?mobile=" + mobile).isOk().text();
        var code = Pattern.compile("验证码(\\d{6})").matcher(text);
        assertThat(code.find()).isTrue();

        var signed = ask("/sign-confirmations", Map.of("orderNo", signNo, "smsCode", code.group(1)), "00");
        assertThat(signed.path("agreementNo").asString()).isEqualTo("AG-" + signNo);
        ask("/debits", order(signNo + "-1", Map.of("agreementNo", "AG-" + signNo)), "00");
        ask("/terminations", Map.of("agreementNo", "AG-" + signNo), "00");
        ask("/debits", order(signNo + "-2", Map.of("agreementNo", "AG-" + signNo)), "57");
    }

    @Test
    void theLastFourDigitsDecideAndTheSameNumberIsTheSameOrder() throws Exception {
        var id = UUID.randomUUID().toString();
        ask("/debits", order(id + "a", Map.of("cardNo", "622202020000000" + "9001")), "51");
        var first = ask("/debits", order(id + "b", Map.of("cardNo", "622202020000000" + "1111")), "00");
        var again = ask("/debits", order(id + "b", Map.of("cardNo", "622202020000000" + "1111")), "00");
        assertThat(again.path("serialNo")).isEqualTo(first.path("serialNo"));
        assertThat(post("/debits", order(id + "c", Map.of("cardNo", "622202020000000" + "9002")))
                        .statusCode())
                .as("no answer")
                .isEqualTo(504);
        ask("/queries", Map.of("orderNo", id + "c"), "05");
        assertThat(post("/debits", order(id + "d", Map.of("cardNo", "622202020000000" + "9010")))
                        .statusCode())
                .isEqualTo(504);
        ask("/queries", Map.of("orderNo", id + "d"), "25");
        as.caller("ops")
                .put("/channel/behaviours/1112", Map.of("behaviour", "INSUFFICIENT_FUNDS"))
                .isOk();
        ask("/debits", order(id + "e", Map.of("cardNo", "622202020000000" + "1112")), "51");
    }

    @Test
    void whatIsNotSignedIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(as.baseUrl() + "/channel/chinapay/debits"))
                .POST(BodyPublishers.ofString("{\"orderNo\":\"x\",\"signature\":\"00\"}"))
                .header("Content-Type", "application/json")
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void theFileOfADayComesTheNextDayAndMayContradictTheAnswer() throws Exception {
        var id = UUID.randomUUID().toString();
        ask("/debits", order(id + "1", Map.of("cardNo", "622202020000000" + "9008")), "00");
        ask("/debits", order(id + "2", Map.of("cardNo", "622202020000000" + "9009")), "51");
        var day = clock.today();
        assertThat(file(day.toString()).statusCode()).isEqualTo(404);
        clock.moveTo(day.plusDays(1), LocalTime.of(1, 0));

        var file = file(day.toString());
        var lines = file.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("H|CHINAPAY|%s|%d|".formatted(day, lines.size() - 2));
        assertThat(lines).anyMatch(line -> line.startsWith("D|" + id + "1||") && line.contains("|51|"));
        assertThat(lines).anyMatch(line -> line.startsWith("D|" + id + "2|S") && line.contains("|00|"));
        assertThat(lines.getLast()).startsWith("S|%s|".formatted(day.plusDays(1)));
        var sha256 = ChannelSeal.sha256(file.body().getBytes(UTF_8));
        assertThat(file.headers().firstValue("Channel-Sha256")).contains(sha256);
        assertThat(file.headers().firstValue("Channel-Signature"))
                .contains(seal.ofFields("file", Map.of("sha256", sha256)));
    }

    @Test
    void aFileOfOrdersIsTakenOnceAndAnsweredInAFile() throws Exception {
        var batchNo = "B" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        var content =
                "H|%1$s|%2$s|2|300\nD|%2$s1|100|6222020200000001111|n|r|m\nD|%2$s2|200|6222020200000009001|n|r|m\n"
                        .formatted(MERCHANT, batchNo);
        assertThat(upload(batchNo, content)).isEqualTo(200);
        assertThat(upload(batchNo, content)).isEqualTo(200);
        assertThat(upload(batchNo, content.replace("|200|", "|201|"))).isEqualTo(409);

        var signature = seal.ofFields("request", Map.of("batchNo", batchNo, "merchantNo", MERCHANT));
        var result = http.send(
                HttpRequest.newBuilder(URI.create("%s/channel/batch/batches/%s/result?merchantNo=%s&signature=%s"
                                .formatted(as.baseUrl(), batchNo, MERCHANT, signature)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(result.body().lines().toList())
                .hasSize(3)
                .contains("H|2")
                .anyMatch(line -> line.startsWith("R|%s1|00|S".formatted(batchNo)))
                .contains("R|%s2|51||".formatted(batchNo));
    }

    @Test
    void whatWasTakenGoesBackOnceAndNeverMore() throws Exception {
        var id = UUID.randomUUID().toString();
        ask("/debits", order(id + "1", Map.of("cardNo", "622202020000000" + "1113")), "00");
        ask("/refunds", refund(id + "r1", id + "1", 12_000), "00");
        ask("/refunds", refund(id + "r1", id + "1", 12_000), "00");
        ask("/refunds", refund(id + "r2", id + "1", 346), "61");
        ask("/refunds", refund(id + "r3", id + "none", 1), "61");
        as.caller("ops")
                .put("/channel/behaviours/1113", Map.of("behaviour", "TIMEOUT_FILE_SUCCESS"))
                .isOk();
        assertThat(post("/refunds", refund(id + "r4", id + "1", 345)).statusCode())
                .isEqualTo(504);
        ask("/refund-queries", Map.of("orderNo", id + "r4"), "05");
        ask("/refund-queries", Map.of("orderNo", id + "r2"), "25");

        var day = clock.today();
        clock.moveTo(day.plusDays(1), LocalTime.of(1, 0));
        var lines = file(day.toString()).body().lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith("R|" + id + "r1|S") && line.contains("|12000|00|"));
        assertThat(lines).anyMatch(line -> line.startsWith("R|" + id + "r4|S") && line.contains("|345|00|"));
        long payFen = lines.stream()
                .filter(line -> line.contains("|00|"))
                .mapToLong(line -> (line.startsWith("R") ? -1 : 1) * Long.parseLong(line.split("\\|")[3]))
                .sum();
        assertThat(lines.getLast()).isEqualTo("S|%s|%d".formatted(day.plusDays(1), payFen));
    }

    private static Map<String, String> refund(String refundNo, String orderNo, long amountFen) {
        return Map.of("orderNo", refundNo, "originalOrderNo", orderNo, "amountFen", Long.toString(amountFen));
    }

    private int upload(String batchNo, String content) throws IOException, InterruptedException {
        var body = content.getBytes(UTF_8);
        var request = HttpRequest.newBuilder(URI.create(as.baseUrl() + "/channel/batch/batches/" + batchNo))
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Channel-Merchant", MERCHANT)
                .header("Channel-Signature", seal.ofBytes("request", body))
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> file(String date) throws IOException, InterruptedException {
        var signature = seal.ofFields("request", Map.of("date", date, "merchantNo", MERCHANT));
        var uri = "%s/channel/chinapay/files/%s?merchantNo=%s&signature=%s"
                .formatted(as.baseUrl(), date, MERCHANT, signature);
        return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }

    private static Map<String, String> order(String orderNo, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("orderNo", orderNo);
        fields.put("amountFen", "12345");
        return fields;
    }

    private JsonNode ask(String path, Map<String, String> fields, String status)
            throws IOException, InterruptedException {
        var answer = post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var read = JSON.readTree(answer.body());
        assertThat(read.path("tradeStatus").asString()).as(answer.body()).isEqualTo(status);
        return read;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put("merchantNo", MERCHANT);
        all.put("signature", seal.ofFields("request", all));
        var request = HttpRequest.newBuilder(URI.create(as.baseUrl() + "/channel/chinapay" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(all)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
