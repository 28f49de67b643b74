package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A lender's daily file: announced once, fetched, agreed on, disputed, late (REP-19). */
class RepaymentFileIT extends SettlementIT {
    private final LocalDate date = freshDate();
    private final String lender = freshLender();
    private final String channel = "CH" + lender.substring(7);

    @Test
    void aDatesFileIsAnnouncedOnceAndAgreedOn() {
        collection(date, channel, lender, 800_00, 0);
        collection(date, channel, lender, 250_00, 50_00);
        run(date);
        run(date);
        var id = fileId();
        awaitTrue(() -> announced(id) == 1);

        var content = inNameOf(lender)
                .get("/repayment-files/%s/content".formatted(id))
                .isOk()
                .text();
        assertThat(content.lines().toList()).hasSize(4);
        assertThat(content).endsWith(",100000\r\n");

        answer(lender, id, 2, 1_000_00).isOk().has("status", "ACKNOWLEDGED").has("acknowledged.itemCount", 2);
        answer(lender, id, 2, 1_000_00).isOk().has("status", "ACKNOWLEDGED");
        answer(lender, id, 3, 1_000_00).isRefused(409, "FILE_ACKNOWLEDGED");
        assertThat(announced(id)).isEqualTo(1);
    }

    @Test
    void anotherLenderNeitherSeesNorAnswersIt() {
        collection(date, channel, lender, 800_00, 0);
        run(date);
        var id = fileId();

        inNameOf("LENDER-OTHER").get("/repayment-files/" + id).isRefused(404, "FILE_UNKNOWN");
        inNameOf("LENDER-OTHER")
                .get("/repayment-files/%s/content".formatted(id))
                .isRefused(404, "FILE_UNKNOWN");
        answer("LENDER-OTHER", id, 1, 800_00).isRefused(404, "FILE_UNKNOWN");
        answer(lender, id, -1, 800_00).isRefused(400, "INVALID_FIELDS");
        ops().get("/repayment-files/" + id).isOk().has("status", "SENT");
    }

    @Test
    void whatTheLenderCountsOtherwiseIsADisputeUntilItAgrees() {
        collection(date, channel, lender, 800_00, 0);
        run(date);
        var id = fileId();

        answer(lender, id, 0, 0).isOk().has("status", "DISPUTED").has("acknowledged.remittedFen", 0);
        assertThat(problems()).contains("FILE_DISPUTED " + lender);
        answer(lender, id, 1, 800_00).isOk().has("status", "ACKNOWLEDGED");
        assertThat(problems()).doesNotContain("FILE_DISPUTED");
    }

    @Test
    void aSilentLenderIsAnAlarmAndItsLateWordCounts() {
        collection(date, channel, lender, 800_00, 0);
        run(date);
        var id = fileId();
        settleDay.resume();
        assertThat(problems()).doesNotContain("FILE_NOT_ACKNOWLEDGED");

        clock.moveBy(Duration.ofMinutes(61));
        settleDay.resume();
        settleDay.resume();
        assertThat(problems()).contains("FILE_NOT_ACKNOWLEDGED " + lender);
        ops().get("/repayment-files/" + id).isOk().has("status", "LATE");

        answer(lender, id, 1, 800_00).isOk().has("status", "ACKNOWLEDGED");
        assertThat(problems()).doesNotContain("FILE_NOT_ACKNOWLEDGED");
    }

    /** The remittance of the date is nobody's; the lender must hear of it all the same. */
    @Test
    void whatWasTakenBackHasAFileToo() {
        collection(date, channel, lender, -200_00, 0);
        run(date);

        var id = fileId();
        ops().get("/repayment-files/" + id).isOk().has("itemCount", 1).has("remittedFen", -200_00);
        assertThat(ops().get("/repayment-files/%s/content".formatted(id)).isOk().text())
                .endsWith(",-20000\r\n");
    }

    private String fileId() {
        return file().get("id").asString();
    }

    private JsonNode file() {
        var items = ops().get("/repayment-files?date=" + date).isOk().at("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private String problems() {
        return show(date).at("problems").toString();
    }

    private static long announced(String fileId) {
        return WORLD.events.values().stream()
                .filter(event -> event.path("resource").asString().equals(fileId))
                .filter(event -> event.path("audience").asString().startsWith("lender:LENDER-"))
                .filter(event -> event.path("type").asString().equals("repayment.file-ready"))
                .count();
    }

    private ServiceCalls.Caller inNameOf(String lenderId) {
        return as.caller(ServiceName.PARTNER_GATEWAY).acting(new Actor(Actor.Kind.LENDER, lenderId));
    }

    private Answer answer(String lenderId, String fileId, long itemCount, long remittedFen) {
        return inNameOf(lenderId)
                .put(
                        "/repayment-files/%s/acknowledgement".formatted(fileId),
                        Map.of("itemCount", itemCount, "remittedFen", remittedFen));
    }
}
