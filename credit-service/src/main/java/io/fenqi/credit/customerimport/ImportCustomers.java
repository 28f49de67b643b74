package io.fenqi.credit.customerimport;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in, and works through its lines afterwards, each by itself: a wrong line does not stop the others. */
@Component
class ImportCustomers {
    static final TaskName<Batch> WORK = new TaskName<>("customer-import", Batch.class);
    static final int LINES_MAX = 5_000;
    private static final int CHUNK = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ImportCustomers.class);

    private final Imports imports;
    private final TakeLine takeLine;
    private final IdempotentPut once;
    private final Outbox outbox;
    private final JsonMapper json;

    ImportCustomers(Imports imports, TakeLine takeLine, IdempotentPut once, Outbox outbox, JsonMapper json) {
        this.imports = imports;
        this.takeLine = takeLine;
        this.once = once;
        this.outbox = outbox;
        this.json = json;
    }

    /** Names a file that was taken in. */
    record Batch(String lenderId, UUID id) {}

    @Transactional
    void receive(Batch batch, String content) {
        if (!once.claim("customer-imports", batch.id(), List.of(batch.lenderId(), content))) {
            return;
        }
        var lines = content.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_MAX + 1L)
                .toList();
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new Refused(CreditError.IMPORT_SIZE, "it has %d lines".formatted(lines.size()));
        }
        if (!Line.isObject(lines.getFirst(), json)) {
            throw new Refused(KitError.MALFORMED_BODY, "its first line is no JSON object");
        }
        imports.add(batch.lenderId(), batch.id(), lines, CurrentCall.actor().toString());
        outbox.add(WORK, batch.id().toString(), batch);
    }

    /** Goes on where it was cut off. */
    void work(Batch batch) {
        var open = imports.open(batch.lenderId(), batch.id(), CHUNK);
        while (!open.isEmpty()) {
            open.forEach(line -> takeLine.take(batch, line));
            open = imports.open(batch.lenderId(), batch.id(), CHUNK);
        }
        LOG.info("customer import {} of {} is done", batch.id(), batch.lenderId());
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<Batch> customerImport(ImportCustomers importCustomers) {
            return TaskWork.of(WORK, importCustomers::work);
        }
    }
}
