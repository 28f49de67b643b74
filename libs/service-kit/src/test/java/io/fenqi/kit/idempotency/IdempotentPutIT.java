package io.fenqi.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.outbox.Await;
import io.fenqi.kit.outbox.Stage;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

class IdempotentPutIT {
    private static final UUID ID = UUID.fromString("0193f000-0000-7000-8000-000000000001");

    private Stage stage;
    private IdempotentPut puts;

    record Hold(String lenderId, long amountFen, BigDecimal rate) {}

    private static final Hold HOLD = new Hold("BANK-A", 10_000, new BigDecimal("12.50"));

    @BeforeEach
    void open() {
        stage = new Stage();
        puts = new IdempotentPut(stage.jdbc, new BodyHash(stage.json), stage.clock);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void firstIsTrueAgainIsFalseOtherBodyIsRefused() {
        assertThat(claim("holds", HOLD)).isTrue();
        assertThat(claim("holds", HOLD)).isFalse();
        assertThat(claim("journals", HOLD)).isTrue();
        assertThatThrownBy(() -> claim("holds", new Hold("BANK-A", 10_001, HOLD.rate())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(KitError.REQUEST_ID_REUSED));
        assertThat(claim("holds", HOLD)).isFalse();
    }

    @Test
    void orderOfFieldsAndTrailingZerosDoNotMatterButTypesDo() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rate", new BigDecimal("12.5"));
        body.put("amountFen", 10_000);
        body.put("lenderId", "BANK-A");
        assertThat(claim("holds", HOLD)).isTrue();
        assertThat(claim("holds", body)).isFalse();
        body.put("amountFen", "10000");
        assertThatThrownBy(() -> claim("holds", body)).isInstanceOf(Refused.class);
        body.put("amountFen", "#10000");
        assertThatThrownBy(() -> claim("holds", body)).isInstanceOf(Refused.class);
    }

    @Test
    void rolledBackClaimLeavesTheIdFree() {
        stage.tx.executeWithoutResult(status -> {
            assertThat(puts.claim("holds", ID, HOLD)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(claim("holds", Map.of("other", "body"))).isTrue();
    }

    @Test
    void needsATransaction() {
        assertThatThrownBy(() -> puts.claim("holds", ID, HOLD)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void secondWaitsForTheCommitOfTheFirst() {
        assertThat(outcomeOfSecondWhile(false)).isFalse();
    }

    @Test
    void secondTakesOverWhenTheFirstRollsBack() {
        assertThat(outcomeOfSecondWhile(true)).isTrue();
    }

    @Test
    void ofManyAtOnceExactlyOneIsFirst() throws Exception {
        int threads = 32;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < 10; round++) {
                var id = new UUID(round, 1);
                var together = new CountDownLatch(threads);
                List<Future<Boolean>> answers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    answers.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return stage.tx.execute(status -> puts.claim("holds", id, HOLD));
                    }));
                }
                int first = 0;
                for (Future<Boolean> answer : answers) {
                    first += answer.get() ? 1 : 0;
                }
                assertThat(first).isEqualTo(1);
            }
        }
    }

    @Test
    void onlyForgettableClaimsAreForgotten() {
        stage.tx.executeWithoutResult(_ -> {
            puts.claim("holds", ID, HOLD);
            puts.claimForgettable("quotes", ID, HOLD);
        });
        assertThat(claim("quotes", HOLD)).isFalse();
        assertThat(forget(stage.clock.instant().minusSeconds(1))).isZero();
        assertThat(forget(stage.clock.instant().plusSeconds(1))).isEqualTo(1);
        assertThat(claim("quotes", Map.of("other", "body"))).isTrue();
        assertThat(claim("holds", HOLD)).isFalse();
    }

    private int forget(Instant claimedBefore) {
        return IdempotentPut.FORGETTABLE.delete(JdbcClient.create(stage.jdbc), claimedBefore, 10);
    }

    private boolean outcomeOfSecondWhile(boolean firstRollsBack) {
        CompletableFuture<Boolean> second = stage.tx.execute(status -> {
            assertThat(puts.claim("holds", ID, HOLD)).isTrue();
            var waiting = CompletableFuture.supplyAsync(() -> claim("holds", HOLD));
            Await.until("second waits", () -> stage.count("pg_stat_activity where wait_event_type = 'Lock'") > 0);
            assertThat(waiting).isNotDone();
            if (firstRollsBack) {
                status.setRollbackOnly();
            }
            return waiting;
        });
        return second.join();
    }

    private boolean claim(String api, Object body) {
        return stage.tx.execute(status -> puts.claim(api, ID, body));
    }
}
