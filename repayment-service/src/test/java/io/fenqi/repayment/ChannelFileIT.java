package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The channel's daily file: missing, wrong, and contradicting what was booked (CRD-11). */
class ChannelFileIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();

    @Test
    void aMissingOrWrongFileFailsTheJobAndKeepsNothing() {
        var day = clock.today();
        clock.moveTo(day.plusDays(1), LocalTime.of(3, 0));
        assertThatThrownBy(() -> run("channel-file", day.plusDays(1))).hasMessageContaining("CHINAPAY");
        assertThat(hasAlarm("CHANNEL_FILE_MISSING", "CHINAPAY/" + day)).isTrue();

        var file = new FileText("CHINAPAY", day)
                .line("W1", "S1", 100, "00", clock.now().toString());
        CHANNEL.offersFile(day.toString(), file.text(99));
        assertThatThrownBy(() -> run("channel-file", day.plusDays(1))).hasMessageContaining("sums differ");
        channelTotals(day).has("fileReceived", false);

        CHANNEL.offersFile(day.toString(), file.text());
        eventually("file taken", () -> {
            takeChannelFiles(day);
            return channelTotals(day).at("fileReceived").asBoolean();
        });
        assertThat(hasAlarm("UNKNOWN_ORDER", "CHINAPAY/W1")).isTrue();
    }

    @Test
    void aSuccessTheFileDeniesIsReversedByPeopleWithTheLimitAndTheLedger() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 40_000, 0);
        pay(id, customer, null).isOk().has("status", "COMPLETED");
        var orderNo = orderNo(id);
        var withholdingId = orders(id).at("items.0.id").asString();
        var day = clock.today();
        CHANNEL.offersFile(
                day.toString(),
                new FileText("CHINAPAY", day)
                        .line(orderNo, "", 40_000, "51", "")
                        .text());
        clock.moveTo(day.plusDays(1), LocalTime.of(3, 0));
        eventually("file taken", () -> {
            takeChannelFiles(day);
            return hasAlarm("SUCCESS_DENIED_BY_FILE", orderNo);
        });
        repayment(id).has("status", "COMPLETED");

        PEERS.loseNextAnswer("/limit-uses/");
        as.caller("ops")
                .post("/withholdings/%s/reversal".formatted(withholdingId), Map.of("reason", "file says failed"))
                .isOk();
        clock.moveBy(java.time.Duration.ofMinutes(2));
        turn("resume-repayments");

        eventuallyIs(id, "FAILED");
        repayment(id).has("collectedFen", 0);
        assertThat(as.caller("settlement-service")
                        .get("/clearing-items?limit=1000&date=" + clock.today())
                        .isOk()
                        .text())
                .contains("\"COLLECTION_REVERSED\",\"withholdingId\":\"" + withholdingId)
                .contains("\"amountFen\":-40000");
        assertThat(PEERS.done("/limit-uses/", customer.id()).stream()
                        .map(told -> told.at("/body/cause").asString() + told.at("/body/outstandingPrincipalFen")))
                .containsExactlyInAnyOrder("REPAYMENT0", "REPAYMENT_REVERSED40000");
        assertThat(PEERS.done("/journals/", customer.id()).stream()
                        .map(journal -> journal.at("/body/event").asString()))
                .containsExactlyInAnyOrder("WITHHOLDING_COLLECTED", "REVERSAL");
        as.caller("ops")
                .post("/withholdings/%s/reversal".formatted(withholdingId), Map.of("reason", "again"))
                .isOk();
        assertThat(PEERS.done("/journals/", customer.id())).hasSize(2);
    }
}
