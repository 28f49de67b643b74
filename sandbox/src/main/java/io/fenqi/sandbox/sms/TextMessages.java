package io.fenqi.sandbox.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last messages sent, newest first, up to a bound. */
@Component
public class TextMessages {
    private static final int KEPT_MAX = 10_000;

    private final Deque<TextMessage> sent = new ArrayDeque<>();
    private final Clock clock;

    TextMessages(Clock clock) {
        this.clock = clock;
    }

    public synchronized void send(String mobile, String text) {
        sent.addFirst(new TextMessage(mobile, text, clock.instant()));
        if (sent.size() > KEPT_MAX) sent.removeLast();
    }

    synchronized List<TextMessage> to(String mobile) {
        return sent.stream()
                .filter(message -> message.mobile().equals(mobile))
                .limit(20)
                .toList();
    }

    record TextMessage(String mobile, String text, Instant at) {}
}
