package io.fenqi.partnergateway.callback;

import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The callbacks as received, insert-only but for the time of their processing. */
@Component
class Callbacks {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Callbacks(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores a callback and schedules its work; a duplicate is harmless, another body under the same id is refused. */
    @Transactional
    void receive(Callback callback) {
        int stored = jdbc.sql("""
                        insert into lender_callback (lender_id, id, type, resource, raw_body, received_at)
                        values (:lenderId, :id, :type, :resource, :rawBody, :at) on conflict do nothing""")
                .param("lenderId", callback.lenderId())
                .param("id", callback.id())
                .param("type", callback.type())
                .param("resource", callback.resource())
                .param("rawBody", callback.rawBody())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 1) outbox.add(Callback.WORK, callback.lenderId() + "/" + callback.id(), callback.reference());
        else if (!find(callback.reference()).rawBody().equals(callback.rawBody()))
            throw new Refused(GatewayError.CALLBACK_REUSED, "id %s".formatted(callback.id()));
    }

    @Transactional(readOnly = true)
    Callback find(Callback.Reference reference) {
        return jdbc.sql("select * from lender_callback where lender_id = :lenderId and id = :id")
                .param("lenderId", reference.lenderId())
                .param("id", reference.id())
                .query((row, number) -> new Callback(
                        row.getString("lender_id"),
                        row.getString("id"),
                        row.getString("type"),
                        row.getObject("resource", UUID.class),
                        row.getString("raw_body")))
                .single();
    }

    /** Keeps what the waiting service said: DONE, or the code of its refusal. */
    @Transactional
    void processed(Callback.Reference reference, String outcome) {
        jdbc.sql("""
                        update lender_callback set processed_at = :at, outcome = :outcome
                         where lender_id = :lenderId and id = :id""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("lenderId", reference.lenderId())
                .param("id", reference.id())
                .update();
    }
}
