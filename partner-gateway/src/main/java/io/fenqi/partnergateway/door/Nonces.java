package io.fenqi.partnergateway.door;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nonces of late. A signature is good for five minutes around its time, so none outlives ten minutes (ACC-09). */
@Component
class Nonces {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;

    Nonces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the app has spent it; of two at the same time one is the second. */
    @Transactional
    boolean spend(String appId, String nonce, Instant now) {
        return jdbc.sql("""
                        insert into used_nonce (app_id, nonce, free_at) values (:appId, :nonce, :freeAt)
                        on conflict (app_id, nonce) do update set free_at = excluded.free_at
                         where used_nonce.free_at < :now
                        """)
                        .param("appId", appId)
                        .param("nonce", nonce)
                        .param("freeAt", Timestamp.from(now.plus(LIFE)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Forgets a bounded number of those that are free; false if there were more. */
    @Transactional
    boolean forgetFree(Instant now) {
        int forgotten = jdbc.sql("""
                        delete from used_nonce where (app_id, nonce) in
                            (select app_id, nonce from used_nonce where free_at < ? order by free_at limit ?)
                        """).params(Timestamp.from(now), CHUNK).update();
        return forgotten < CHUNK;
    }
}
