package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.job.RecurringJob;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

/** A lender that keeps its limits itself is asked for each hold; without its yes nothing is held (CRD-14). */
class LenderKeptLimitIT extends LimitIT {
    @Autowired
    @Qualifier("endLenderHoldsJob")
    RecurringJob endUnanswered;

    @Test
    void holdIsThereOnceTheLenderHasAgreed() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        var body = holdBody(limit, holdId, 300, Duration.ofMinutes(15));

        put(holdId, body).isRefused(409, "LENDER_ASKED");
        put(holdId, body).isRefused(409, "LENDER_ASKED");
        account(limit).has("heldFen", 0);
        decide(holdId, "APPROVE").isOk();
        decide(holdId, "APPROVE").isOk();
        put(holdId, body).isOk().has("status", "HELD").has("availableFen", 700);
        put(holdId, body).isOk().has("status", "HELD");
        use(limit, holdId, 300).isOk();

        assertThat(heardOf(holdId, 1)).extracting(LenderKeptLimitIT::type).containsExactly("limit.hold-requested");
        var moved = heardOf(limit.id(), 3);
        assertThat(moved).extracting(event -> event.get("sequence").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(moved.getLast().get("data").get("usedFen").asLong()).isEqualTo(300);
        assertThat(moved.getLast()
                        .get("data")
                        .get("movements")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("USE");
        assertReplays(limit);
    }

    @Test
    void lenderThatSaysNoHoldsNothing() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        var body = holdBody(limit, holdId, 300, Duration.ofMinutes(15));
        put(holdId, body).isRefused(409, "LENDER_ASKED");

        decide(holdId, "REJECT").isOk();
        decide(holdId, "APPROVE").isRefused(409, "DECISION_CONTRADICTS");

        put(holdId, body).isRefused(409, "LENDER_DECLINED_HOLD");
        account(limit).has("heldFen", 0);
    }

    @Test
    void noAnswerInTimeIsANoAndTheLenderIsToldToLetGo() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        var body = holdBody(limit, holdId, 300, Duration.ofMinutes(15));
        put(holdId, body).isRefused(409, "LENDER_ASKED");
        clock.moveBy(Duration.ofSeconds(60));

        decide(holdId, "APPROVE").isRefused(409, "HOLD_RELEASED");
        endUnanswered.run();
        endUnanswered.run();

        put(holdId, body).isRefused(409, "LENDER_DID_NOT_ANSWER");
        decide(holdId, "APPROVE").isRefused(409, "HOLD_RELEASED");
        assertThat(heardOf(holdId, 2))
                .extracting(LenderKeptLimitIT::type)
                .containsExactlyInAnyOrder("limit.hold-requested", "limit.hold-reversed");
        account(limit).has("heldFen", 0);
    }

    @Test
    void purchaseThatIsCalledOffMeanwhileIsReversedAtTheLender() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        var body = holdBody(limit, holdId, 300, Duration.ofMinutes(15));
        put(holdId, body).isRefused(409, "LENDER_ASKED");
        decide(holdId, "APPROVE").isOk();

        release(limit, holdId).isOk().has("status", "RELEASED");
        release(limit, holdId).isOk();

        put(holdId, body).isRefused(409, "HOLD_RELEASED");
        assertThat(heardOf(holdId, 2)).extracting(LenderKeptLimitIT::type).contains("limit.hold-reversed");
        account(limit).has("availableFen", 1_000);
    }

    @Test
    void whatNobodyTakesIsGivenBackAtItsEnd() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        hold(limit, holdId, 300).isRefused(409, "LENDER_ASKED");
        decide(holdId, "APPROVE").isOk();
        clock.moveBy(Duration.ofMinutes(15));

        endUnanswered.run();

        assertThat(heardOf(holdId, 2)).extracting(LenderKeptLimitIT::type).contains("limit.hold-reversed");
    }

    @Test
    void lenderIsNotAskedForWhatTheLimitCannotGive() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        hold(limit, holdId, 1_001).isRefused(409, "LIMIT_INSUFFICIENT");

        decide(holdId, "APPROVE").isRefused(404, "HOLD_NOT_FOUND");
    }

    @Test
    void otherLendersAndOtherAmountsDoNotCount() {
        var limit = kept();
        var holdId = UUID.randomUUID();
        hold(limit, holdId, 300).isRefused(409, "LENDER_ASKED");

        partner()
                .acting(new Actor(Actor.Kind.LENDER, "BANK-2"))
                .put(path(holdId), Map.of("decisionId", "D", "outcome", "APPROVE"))
                .isRefused(404, "HOLD_NOT_FOUND");
        decide(holdId, "APPROVE").isOk();
        hold(limit, holdId, 301).isRefused(422, "REQUEST_ID_REUSED");
    }

    @Test
    void manyAgreedHoldsNeverOverspendTheLimit() {
        var limit = kept();
        var holds = Stream.generate(UUID::randomUUID)
                .limit(8)
                .collect(Collectors.toMap(Function.identity(), id -> holdBody(limit, id, 300, Duration.ofMinutes(15))));
        holds.forEach((id, body) -> put(id, body).isRefused(409, "LENDER_ASKED"));
        holds.keySet().forEach(id -> decide(id, "APPROVE").isOk());

        var answers = holds.entrySet().stream()
                .map(hold -> CompletableFuture.supplyAsync(
                        () -> put(hold.getKey(), hold.getValue()).status()))
                .toList();
        long taken = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 200)
                .count();

        assertThat(taken).isEqualTo(3);
        assertThat(assertReplays(limit)).isEqualTo(new LimitBalance(1_000, 900, 0));
    }

    private Limit kept() {
        return limit(1_000, true, LimitOwner.LENDER);
    }

    private Answer put(UUID holdId, Map<String, Object> body) {
        return gateway().put("/limit-holds/" + holdId, body);
    }

    private static String path(UUID holdId) {
        return "/limit-holds/%s/lender-decision".formatted(holdId);
    }

    private Answer decide(UUID holdId, String outcome) {
        return partner()
                .acting(new Actor(Actor.Kind.LENDER, "BANK-1"))
                .put(path(holdId), Map.of("decisionId", "D-" + holdId, "outcome", outcome));
    }

    private static String type(JsonNode event) {
        return event.get("type").asString();
    }

    /** The outbox delivers after the commit, on its own threads and in any order. */
    private static List<JsonNode> heardOf(UUID resource, int count) {
        while (OUTSIDE.eventsAbout(resource).size() < count) {
            Thread.onSpinWait();
        }
        return OUTSIDE.eventsAbout(resource).stream()
                .sorted((one, other) -> Long.compare(
                        one.get("sequence").asLong(), other.get("sequence").asLong()))
                .toList();
    }
}
