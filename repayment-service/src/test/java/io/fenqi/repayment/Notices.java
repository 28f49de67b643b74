package io.fenqi.repayment;

import io.fenqi.testkit.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Notices as the channel sends them, right and wrong; each answers the HTTP status it met. */
record Notices(String baseUrl, TestClock clock) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int success(String orderNo, long amountFen, String serialNo) {
        return send(body(
                orderNo,
                amountFen,
                "00",
                Map.of("serialNo", serialNo, "succeededAt", clock.now().toString())));
    }

    int failure(String orderNo, long amountFen) {
        return send(body(orderNo, amountFen, "51", Map.of()));
    }

    int unsigned(String orderNo, long amountFen) {
        var body = body(
                orderNo,
                amountFen,
                "00",
                Map.of("serialNo", "X", "succeededAt", clock.now().toString()));
        return send(clock.now(), "0".repeat(64), body);
    }

    int old(String orderNo, long amountFen) {
        var body = body(
                orderNo,
                amountFen,
                "00",
                Map.of("serialNo", "X", "succeededAt", clock.now().toString()));
        var then = clock.now().minus(Duration.ofMinutes(6));
        return send(then, RepaymentIT.CHANNEL.sign(then.toString(), body), body);
    }

    private int send(byte[] body) {
        var now = clock.now();
        return send(now, RepaymentIT.CHANNEL.sign(now.toString(), body), body);
    }

    private int send(Instant timestamp, String signature, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/channel-notices/CHINAPAY"))
                .header("Content-Type", "application/json")
                .header("Channel-Timestamp", timestamp.toString())
                .header("Channel-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] body(String orderNo, long amountFen, String code, Map<String, String> more) {
        var fields = new TreeMap<>(more);
        fields.put("merchantNo", "808080211300001");
        fields.put("orderNo", orderNo);
        fields.put("currency", "CNY");
        fields.put("amountFen", Long.toString(amountFen));
        fields.put("tradeStatus", code);
        return JSON.writeValueAsBytes(fields);
    }
}
