package io.fenqi.credit.limitcomparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.credit.limit.KeptLimits.Usage;
import io.fenqi.credit.limit.LimitOwner;
import io.fenqi.credit.limit.LimitTerms;
import io.fenqi.credit.limit.OpenLimitAccount;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Two books of one limit are compared each night, and what differs is named and rings (CRD-14). */
class LimitComparisonIT extends CreditIT {
    private static final AtomicLong LENDERS = new AtomicLong();
    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @Autowired
    CompareLimitsJob nightly;

    @Autowired
    Comparisons comparisons;

    @Autowired
    OpenLimitAccount openLimitAccount;

    @Autowired
    TransactionOperations transaction;

    private String lenderId;
    private List<UUID> limits;

    @BeforeEach
    void lenderWithThreeLimits() {
        lenderId = "CORE-" + LENDERS.incrementAndGet();
        limits = Stream.generate(this::open).limit(3).sorted().toList();
    }

    @Test
    void booksThatAgreeAreTheSame() {
        var id = asked();
        nightly.run(clock.today(), UNSEEN);
        assertThat(asked()).isEqualTo(id);

        answer(id, usage(0, 1, 0), usage(1, 1, 0), usage(2, 1, 0)).isOk().has("status", "SAME");
        answer(id).isOk().has("status", "SAME");
    }

    @Test
    void whatDiffersIsListedAndRings() {
        var id = asked();

        answer(id, usage(0, 1, 0), usage(1, 1, 700))
                .isOk()
                .has("status", "DIFFERENT")
                .has("limits", 3)
                .has("differences.0.ours.usedFen", 0);
        var stored = comparisons.differences(id);
        assertThat(stored)
                .containsExactlyInAnyOrder(
                        new Comparison.Difference(ours(1), new Usage(limits.get(1), 1, 0, 700)),
                        new Comparison.Difference(ours(2), null));
        assertThat(alarms(id)).isEqualTo(1);
    }

    @Test
    void silentLenderIsNamedTheNextNightAndMayStillAnswer() {
        var id = asked();
        nightly.run(clock.today().plusDays(1), UNSEEN);

        admin().get("/limit-comparisons/" + id).isOk().has("status", "UNANSWERED");
        assertThat(alarms(id)).isEqualTo(1);
        answer(id, usage(0, 1, 0), usage(1, 1, 0), usage(2, 1, 0)).isOk().has("status", "SAME");
    }

    @Test
    void anotherLendersQuestionIsUnknown() {
        var id = asked();
        partner()
                .acting(new Actor(Actor.Kind.LENDER, "OTHER"))
                .put("/limit-comparisons/%s/answer".formatted(id), Map.of("items", List.of()))
                .isRefused(404, "COMPARISON_NOT_FOUND");
    }

    private UUID open() {
        var id = UUID.randomUUID();
        var customerId = newCustomer();
        var terms = new LimitTerms(
                id,
                customerId,
                lenderId,
                "P-1",
                "CT-" + id,
                true,
                "A",
                "GOOD",
                clock.today().plusDays(30),
                LimitOwner.LENDER);
        transaction.executeWithoutResult(status -> openLimitAccount.open(terms, 1_000, "CA-" + id));
        return id;
    }

    private UUID asked() {
        nightly.run(clock.today(), UNSEEN);
        return jdbc.sql("select id from limit_comparison where lender_id = ?")
                .param(lenderId)
                .query(UUID.class)
                .single();
    }

    private Usage ours(int no) {
        return new Usage(limits.get(no), 1, 0, 0);
    }

    private Map<String, Object> usage(int no, long sequence, long usedFen) {
        return Map.of("limitAccountId", limits.get(no), "sequence", sequence, "heldFen", 0, "usedFen", usedFen);
    }

    @SafeVarargs
    private Answer answer(UUID id, Map<String, Object>... items) {
        return partner()
                .acting(new Actor(Actor.Kind.LENDER, lenderId))
                .put("/limit-comparisons/%s/answer".formatted(id), Map.of("items", List.of(items)));
    }

    private int alarms(UUID id) {
        return jdbc.sql("select count(*) from alarm where kind = 'LIMIT_USAGE_DIFFERS' and subject = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }
}
