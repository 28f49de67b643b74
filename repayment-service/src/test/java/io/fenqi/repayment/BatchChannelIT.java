package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a bank's mode is switched off, orders go to the channel that takes files (REP-05). */
class BatchChannelIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void batchIsOff() {
        as.caller("ops")
                .put("/channels/BATCH", Map.of("name", "Batch", "protocol", "BATCH_FILE", "status", "OFF"))
                .isOk();
    }

    @Test
    void anOrderGoesOutInAFileOnceAndIsDecidedByTheResult() {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 12_300, 0);
        agreementsAreOff();
        pay(id, customer, null).isOk().has("status", "FAILED").has("reasonCode", "NO_CHANNEL");
        batchIsOn();

        var second = UUID.randomUUID();
        pay(second, customer, null).isOk().has("status", "IN_DOUBT");
        var orderNo = orderNo(second);
        turn("upload-batches");
        turn("upload-batches");
        turn("upload-batches");

        var files = CHANNEL.batches().values().stream()
                .filter(file -> file.contains(orderNo))
                .toList();
        assertThat(files).as("in one file, though its first answer was lost").hasSize(1);
        assertThat(files.getFirst()).contains("D|%s|12300|%s|测试|".formatted(orderNo, CARD));
        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");
        eventuallyIs(second, "COMPLETED");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void whatIsOverpaidGoesBackInAFile() {
        var customer = customer();
        var debt = PEERS.owes(customer.id(), LENDER, 12_300, 0);
        agreementsAreOff();
        batchIsOn();
        pay(id, customer, null).isOk().has("status", "IN_DOUBT");
        debt.principalFen = 2_300;
        eventually("the result is fetched", () -> {
            turn("upload-batches");
            clock.moveBy(Duration.ofMinutes(1));
            turn("resolve-in-doubt");
            return repayment(id).at("status").asString().equals("COMPLETED");
        });
        var refunds = "/card-refunds?customerId=" + customer.id();

        eventually("the refund is in a file and back", () -> {
            turn("upload-batches");
            clock.moveBy(Duration.ofMinutes(1));
            turn("resume-card-refunds");
            return as.caller("ops").get(refunds).text().contains("RETURNED");
        });

        var refundNo =
                as.caller("ops").get(refunds).isOk().at("items.0.refundNo").asString();
        assertThat(CHANNEL.batches().values())
                .filteredOn(file -> file.contains("R|%s|10000|%s|S%s".formatted(refundNo, orderNo(id), orderNo(id))))
                .hasSize(1);
    }

    private void agreementsAreOff() {
        as.caller("ops")
                .put(
                        "/channels/CHINAPAY/capabilities/ICBC",
                        Map.of(
                                "modes",
                                List.of("AGREEMENT"),
                                "perOrderFen",
                                1_000_000,
                                "perDayFen",
                                100_000_000,
                                "cardTypes",
                                List.of("DEBIT"),
                                "status",
                                "OFF"))
                .isOk();
    }

    private void batchIsOn() {
        as.caller("ops")
                .put("/channels/BATCH", Map.of("name", "Batch", "protocol", "BATCH_FILE", "status", "ACTIVE"))
                .isOk();
        as.caller("ops")
                .put(
                        "/channels/BATCH/capabilities/ICBC",
                        Map.of(
                                "modes",
                                List.of("FOUR_FACTOR"),
                                "perOrderFen",
                                1_000_000,
                                "perDayFen",
                                100_000_000,
                                "cardTypes",
                                List.of("DEBIT"),
                                "status",
                                "ACTIVE"))
                .isOk();
    }
}
