package io.fenqi.sandbox.channel;

import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a notice of success, signed over its time and its raw body; it is sent again until it is acknowledged. */
@Component
class SendNotice {
    static final TaskName<Reference> NOTICE = new TaskName<>("channel-notice-out", Reference.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ChannelOrders orders;
    private final ChannelSeal seal;
    private final ChannelSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    SendNotice(ChannelOrders orders, ChannelSeal seal, ChannelSettings settings, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.seal = seal;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    void send(Reference reference) {
        var order = orders.find(reference.orderNo()).orElseThrow();
        boolean second = order.behaviour().notice() == Behaviour.Notice.SECOND_DEBIT;
        var fields = order.fields("00", second ? secondSerialNo(order) : order.serialNo());
        var body = json.writeValueAsBytes(fields);
        var timestamp = clock.instant().toString();
        boolean wrong = order.behaviour().notice() == Behaviour.Notice.WRONG_SIGNATURE;
        var signature = seal.ofBytes("notice\n" + timestamp, wrong ? new byte[] {0} : body);
        int status = post(timestamp, signature, body);
        // A notice with a wrong signature must be refused; that is its end.
        if (status != 200 && !wrong) {
            throw new IllegalStateException("notice of %s: HTTP %d".formatted(order.orderNo(), status));
        }
    }

    static String secondSerialNo(ChannelOrder order) {
        return order.serialNo() + "-2";
    }

    private int post(String timestamp, String signature, byte[] body) {
        var request = HttpRequest.newBuilder(settings.noticeUrl())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Channel-Timestamp", timestamp)
                .header("Channel-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** @param number of the notice, when there are several of an order */
    record Reference(String orderNo, int number) {}

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<Reference> channelNoticeOut(SendNotice sendNotice) {
            return TaskWork.of(NOTICE, sendNotice::send);
        }
    }
}
