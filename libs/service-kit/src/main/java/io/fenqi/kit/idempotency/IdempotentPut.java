package io.fenqi.kit.idempotency;

import io.fenqi.kit.database.OldRows;
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
 *
 * <p>A claim is remembered for ever, because often nothing else refuses an id that comes a second time:
 *
 * <ul>
 *   <li>a tombstone (a loan note or a payment that was taken back before it came) is nothing but its claim;
 *   <li>an action that leaves no row under its id (an adjusted limit, a signature, an enrolment) would be done again;
 *   <li>where the table's key is customer and id, the same id with another customer would be a second row;
 *   <li>where money moves by a partner's number, the partner may ask again after years, and is then to be answered.
 * </ul>
 *
 * <p>Only a claim whose id alone is the primary key of a row that is never deleted may be forgotten, by
 * {@link #claimForgettable}: a later request with the id runs into that key and is refused with CONCURRENT_CHANGE,
 * and nothing is done twice. What is lost is the answer of the first time, which nobody waits for any more.
 */
public final class IdempotentPut {
    static final OldRows FORGETTABLE = new OldRows("request-claim", """
            delete from request_claim where (api, id) in
                (select api, id from request_claim where forgettable and claimed_at < ? order by claimed_at limit ?)
            """);

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
        return claim(api, id, body, false);
    }

    /**
     * The same, remembered only for {@code fenqi.clean-up.days.request-claim} days. The caller inserts a row whose
     * primary key is the id, in the same transaction, and never deletes it.
     */
    public boolean claimForgettable(String api, UUID id, Object body) {
        return claim(api, id, body, true);
    }

    private boolean claim(String api, UUID id, Object body, boolean forgettable) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A claim joins a transaction, and there is none");
        }
        byte[] bodyHash = hash.of(body);
        int claimed = jdbc.update("""
                insert into request_claim (api, id, body_hash, claimed_at, forgettable) values (?, ?, ?, ?, ?)
                on conflict (api, id) do nothing
                """, api, id, bodyHash, Timestamp.from(clock.instant()), forgettable);
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
