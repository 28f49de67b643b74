package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemittanceIT extends SettlementIT {
    private final LocalDate date = freshDate();
    private final LocalDate bankDay = date.plusDays(1);
    private final String lender = freshLender();
    private final String channel = "CH" + lender.substring(7);

    @Test
    void collectionsGoToTheLenderWhenTheChannelHasSettled() {
        collection(date, channel, lender, 800_00, 0);
        collection(date, channel, lender, 250_00, 50_00);
        run(date).has("status", "INSTRUCTED").has("collectionFen", 1_050_00).has("remittanceFen", 1_000_00);

        settleDay.confirm(bankDay);
        assertThat(show(date).at("problems").toString()).contains("CHANNEL_FILE " + channel);
        channelFile(date, channel, 2, 1_050_00);
        settleDay.confirm(bankDay);
        assertThat(show(date).at("problems").toString())
                .contains("CHANNEL_MONEY " + channel)
                .doesNotContain("CHANNEL_FILE");
        assertThat(instructions(date)).isEmpty();

        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 1_050_00, "");
        settleDay.confirm(bankDay);
        assertThat(WORLD.ledger.sum("CHANNEL_SETTLED", channel)).isEqualTo(1_050_00);
        assertThat(show(date).at("problems").toString()).contains("LENDER_ACCOUNT_MISSING");

        registerAccount(lender);
        settleDay.confirm(bankDay);
        var remittance = instruction(date, lender);
        assertThat(remittance.get("amountFen").asLong()).isEqualTo(1_000_00);
        WORLD.bank.pay(bankDay, idOf(remittance));
        settleDay.confirm(bankDay);

        show(date).has("status", "CONFIRMED").has("problems", "[]");
        assertThat(WORLD.ledger.sum("REMITTED_TO_LENDER", lender)).isEqualTo(1_000_00);
        String detail = ops().get("/settlement-runs/%s/lenders/%s/remittance".formatted(date, lender))
                .isOk()
                .text();
        assertThat(detail.lines().toList()).hasSize(4);
        assertThat(detail).endsWith(",100000\r\n");
    }

    @Test
    void returnedRemittanceIsReversedAndSentAgain() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 0);
        channelFile(date, channel, 1, 300_00);
        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 300_00, "");
        run(date);
        settleDay.confirm(bankDay);
        var first = idOf(instruction(date, lender));
        WORLD.bank.book(bankDay, "INSTRUCTION_RETURNED", first, "", 300_00, "name differs");
        settleDay.confirm(bankDay);
        assertThat(WORLD.ledger.sum("REVERSAL", lender)).isEqualTo(300_00);

        var second = idOf(ops().post("/settlement-runs/%s/instructions/%s/resend".formatted(date, first), null)
                .isOk()
                .json());
        settleDay.resume();
        WORLD.bank.pay(bankDay, second);
        settleDay.confirm(bankDay);
        show(date).has("status", "CONFIRMED");
        assertThat(WORLD.ledger.sum("REMITTED_TO_LENDER", lender)).isEqualTo(600_00);
    }

    @Test
    void aCollectionInDoubtHoldsUpNobodyAndFollowsADayLater() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 0);
        channelFile(date, channel, 2, 500_00);
        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 500_00, "");
        run(date);
        settleDay.confirm(bankDay);
        WORLD.bank.pay(bankDay, idOf(instruction(date, lender)));
        settleDay.confirm(bankDay);
        show(date).has("status", "CONFIRMED");

        var later = freshDate();
        collection(later, date, channel, lender, 200_00, 0);
        run(later);
        settleDay.confirm(later.plusDays(1));
        assertThat(instruction(later, lender).get("amountFen").asLong()).isEqualTo(200_00);
        assertThat(WORLD.ledger.sum("CHANNEL_SETTLED", channel)).isEqualTo(500_00);
    }

    @Test
    void whatTheChannelDeniesIsNotAskedOfItOnceItIsTakenBack() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 0);
        collection(date, channel, lender, 200_00, 0);
        channelFile(date, channel, 1, 300_00);
        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 300_00, "");
        run(date);
        settleDay.confirm(bankDay);
        assertThat(show(date).at("problems").toString()).contains("CHANNEL_FILE " + channel);

        var later = freshDate();
        collection(later, date, channel, lender, -200_00, 0);
        run(later);
        settleDay.confirm(later.plusDays(1));

        assertThat(WORLD.ledger.sum("CHANNEL_SETTLED", channel)).isEqualTo(300_00);
        show(later).has("remittanceFen", 0).has("problems", "[]");
    }

    @Test
    void whatWasTakenBackBeyondADatesMoneyIsKeptBackFromTheNext() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 0);
        settled(date, 300_00);
        assertThat(instruction(date, lender).get("amountFen").asLong()).isEqualTo(300_00);

        var second = freshDate();
        collection(second, second, channel, lender, 50_00, 0);
        collection(second, date, "COLLECTION_CORRECTED", channel, lender, 0, 120_00);
        settled(second, 50_00);
        assertThat(instructions(second)).isEmpty();
        show(second).has("status", "CONFIRMED").has("remittanceFen", 0);
        assertThat(ops().get("/settlement-runs/%s/lenders/%s/remittance".formatted(second, lender))
                        .isOk()
                        .text())
                .contains("COLLECTION_CORRECTED,")
                .endsWith(",-7000\r\n");

        var third = freshDate();
        collection(third, channel, lender, 100_00, 0);
        settled(third, 100_00);
        assertThat(instruction(third, lender).get("amountFen").asLong())
                .as("less the 70.00 carried on")
                .isEqualTo(30_00);
        var fourth = freshDate();
        collection(fourth, channel, lender, 100_00, 0);
        settled(fourth, 100_00);
        assertThat(instruction(fourth, lender).get("amountFen").asLong()).isEqualTo(100_00);
    }

    @Test
    void whatWentBackToCardsTheChannelKeeps() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 100_00);
        collection(date, date, "CARD_REFUND", channel, lender, -100_00, -100_00);
        channelFile(date, channel, 2, 300_00, 100_00);
        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 200_00, "");
        run(date);
        settleDay.confirm(bankDay);
        assertThat(instruction(date, lender).get("amountFen").asLong()).isEqualTo(200_00);
        assertThat(WORLD.ledger.sum("CHANNEL_SETTLED", channel)).isEqualTo(300_00);
        assertThat(WORLD.ledger.sum("CHANNEL_TOOK_BACK", channel)).isEqualTo(100_00);
    }

    /** More than it collected: it takes that from the account. A refund in doubt is cleared later, and holds up nobody. */
    @Test
    void whatWentBackBeyondADatesCollectionsTheChannelTakes() {
        registerAccount(lender);
        collection(date, channel, lender, 300_00, 0);
        channelFile(date, channel, 3, 300_00, 450_00);
        WORLD.bank.book(bankDay, "CHANNEL_DEBIT", date, channel, 150_00, "");
        run(date);
        settleDay.confirm(bankDay);
        assertThat(instruction(date, lender).get("amountFen").asLong()).isEqualTo(300_00);
        assertThat(WORLD.ledger.sum("CHANNEL_TOOK_BACK", channel)).isZero();

        var later = freshDate();
        collection(later, date, "CARD_REFUND", channel, lender, -450_00, -450_00);
        run(later);
        settleDay.confirm(later.plusDays(1));
        assertThat(WORLD.ledger.sum("CHANNEL_TOOK_BACK", channel)).isEqualTo(450_00);
        show(later).has("problems", "[]");
    }

    private void settled(LocalDate on, long channelFen) {
        channelFile(on, channel, 1, channelFen);
        WORLD.bank.book(on.plusDays(1), "CHANNEL_PAYMENT", on, channel, channelFen, "");
        run(on);
        settleDay.confirm(on.plusDays(1));
    }
}
