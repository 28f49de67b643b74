package io.fenqi.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work asked for inside a transaction and done after its commit, at least once.
 *
 * <p>One insert into scheduled_tasks per message; the same name and key while pending is ignored. Asked again while
 * the work is being done, it is done once more afterwards with the newer payload and time, so that work may also ask
 * for its own next turn.
 */
public final class Outbox {
    private static final int LONGEST_KEY = 200;

    private final TaskRows rows;
    private final JsonMapper json;
    private final Clock clock;
    private final Nudge nudge;
    private final FirstTries first;

    Outbox(TaskRows rows, JsonMapper json, Clock clock, Nudge nudge, FirstTries first) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.nudge = nudge;
        this.first = first;
    }

    /** Asks for the work right after the commit. */
    public <T> void add(TaskName<T> name, String key, T payload) {
        addAt(name, key, payload, clock.instant());
    }

    /** Asks for the work at or after the given instant. */
    public <T> void addAt(TaskName<T> name, String key, T payload, Instant dueAt) {
        requireTransaction();
        requireKey(key);
        byte[] text = json.writeValueAsBytes(payload);
        if (!isDue(dueAt) || !first.take(name, key, payload, text)) {
            rows.add(name.name(), key, text, dueAt);
            nudgeIfDue(dueAt);
        }
    }

    /** Asks for much work of one kind right after the commit, by key, in one go. */
    public <T> void addAll(TaskName<T> name, Map<String, T> payloads) {
        requireTransaction();
        payloads.keySet().forEach(Outbox::requireKey);
        Instant now = clock.instant();
        var messages = new LinkedHashMap<String, byte[]>();
        payloads.forEach((key, payload) -> messages.put(key, json.writeValueAsBytes(payload)));
        rows.addAll(name.name(), messages, now);
        nudgeIfDue(now);
    }

    /** Brings a waiting message forward to right after the commit; nothing happens if none waits. */
    public void hasten(TaskName<?> name, String key) {
        requireTransaction();
        Instant now = clock.instant();
        rows.hasten(name.name(), key, now);
        nudgeIfDue(now);
    }

    void addAgain(String name, String key, byte[] payload) {
        requireTransaction();
        Instant now = clock.instant();
        rows.add(name, key, payload, now);
        nudgeIfDue(now);
    }

    private void nudgeIfDue(Instant dueAt) {
        if (isDue(dueAt)) {
            nudge.afterCommit();
        }
    }

    private boolean isDue(Instant at) {
        return !at.isAfter(clock.instant());
    }

    private static void requireKey(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A key of a message has 1 to %d characters".formatted(LONGEST_KEY));
        }
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("The outbox joins a transaction, and there is none");
        }
    }
}
