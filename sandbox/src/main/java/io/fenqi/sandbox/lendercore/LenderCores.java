package io.fenqi.sandbox.lendercore;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The cores, how they behave, and what each has heard. */
@Component
class LenderCores {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JsonMapper json;

    LenderCores(JdbcClient jdbc, Outbox outbox, JsonMapper json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional
    void save(LenderCore core) {
        jdbc.sql("""
                        insert into lender_core (lender_id, settings) values (:id, :settings::jsonb)
                        on conflict (lender_id) do update set settings = excluded.settings""")
                .param("id", core.lenderId())
                .param("settings", json.writeValueAsString(core))
                .update();
    }

    @Transactional(readOnly = true)
    LenderCore get(String lenderId) {
        return jdbc.sql("select settings from lender_core where lender_id = :id")
                .param("id", lenderId)
                .query(String.class)
                .optional()
                .map(settings -> json.readValue(settings, LenderCore.class))
                .orElseThrow(() -> new Refused(SandboxError.LENDER_CORE_UNKNOWN, lenderId));
    }

    /** Keeps an event and has it answered; the same event again is heard once. */
    @Transactional
    void hear(String lenderId, ReceivedEvent event) {
        int stored = jdbc.sql("""
                        insert into lender_core_event (lender_id, id, type, resource, sequence, body, sent_at)
                        values (:lenderId, :id, :type, :resource, :sequence, :body::jsonb, :sentAt)
                        on conflict do nothing""")
                .param("lenderId", lenderId)
                .param("id", event.id())
                .param("type", event.type())
                .param("resource", event.resource())
                .param("sequence", event.sequence())
                .param("body", json.writeValueAsString(event))
                .param("sentAt", event.timestamp().atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 1)
            outbox.add(
                    AnswerEvent.ANSWER, lenderId + "/" + event.id(), new AnswerEvent.Reference(lenderId, event.id()));
    }

    @Transactional(readOnly = true)
    ReceivedEvent event(String lenderId, UUID id) {
        return jdbc.sql("select body from lender_core_event where lender_id = :lenderId and id = :id")
                .param("lenderId", lenderId)
                .param("id", id)
                .query((row, number) -> json.readValue(row.getString("body"), ReceivedEvent.class))
                .single();
    }

    /** The newest event of a kind about one resource. */
    @Transactional(readOnly = true)
    Optional<ReceivedEvent> lastHeard(String lenderId, String type, String resource) {
        return jdbc.sql("""
                        select body from lender_core_event
                         where lender_id = :lenderId and resource = :resource and type = :type
                         order by sequence desc limit 1""")
                .param("lenderId", lenderId)
                .param("resource", resource)
                .param("type", type)
                .query((row, number) -> json.readValue(row.getString("body"), ReceivedEvent.class))
                .optional();
    }

    /** What a core has heard of one resource, in order; at most 200. */
    @Transactional(readOnly = true)
    List<ReceivedEvent> heard(String lenderId, String resource) {
        return jdbc.sql("""
                        select body from lender_core_event
                         where lender_id = :lenderId and resource = :resource order by sequence, sent_at limit 200""")
                .param("lenderId", lenderId)
                .param("resource", resource)
                .query((row, number) -> json.readValue(row.getString("body"), ReceivedEvent.class))
                .list();
    }
}
