package io.fenqi.kit.idempotency;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Claims the id that a caller chose for its request, together with the request's body.
 *
 * <p>The claim joins the caller's transaction: if that rolls back, the id is free again. Of two requests with one id
 * at the same time the second waits for the first's end. Needs PostgreSQL's usual isolation, READ COMMITTED.
 */
public final class IdempotentPut {
    private final JdbcTemplate jdbc;
    private final BodyHash hash;
    private final Clock clock;

    IdempotentPut(JdbcTemplate jdbc, BodyHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * True the first time, false for the same id with the same body: then answer with what exists.
     *
     * @param api what the id is an id of, for example {@code holds}
     * @throws Refused REQUEST_ID_REUSED for the same id with another body
     */
    public boolean claim(String api, UUID id, Object body) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A claim joins a transaction, and there is none");
        }
        byte[] bodyHash = hash.of(body);
        int claimed = jdbc.update("""
                insert into request_claim (api, id, body_hash, claimed_at) values (?, ?, ?, ?)
                on conflict (api, id) do nothing
                """, api, id, bodyHash, Timestamp.from(clock.instant()));
        if (claimed == 1) {
            return true;
        }
        byte[] first = DataAccessUtils.requiredSingleResult(jdbc.query(
                "select body_hash from request_claim where api = ? and id = ?",
                (row, index) -> row.getBytes(1),
                api,
                id));
        if (!MessageDigest.isEqual(first, bodyHash)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "The id %s was used before with another body".formatted(id));
        }
        return false;
    }
}
