package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementFlowIT extends SettlementIT {
    private final LocalDate date = freshDate();
    private final String merchant = freshMerchant("0.38");
    private final String lender = freshLender();
    private final LocalDate bankDay = date.plusDays(1);

    @AfterEach
    void nothingHadTwoBodies() {
        WORLD.faultAtCall(0, false);
        WORLD.ledger.balanced = true;
        WORLD.ledger.provedThrough = LocalDate.MAX;
        WORLD.ledger.laneAnswers = "";
        assertThat(WORLD.ledger.violation).isEmpty();
        assertThat(WORLD.bank.violation).isEmpty();
    }

    @Test
    void dateIsSettledFromCutToConfirmation() {
        String other = freshLender();
        purchase(date, merchant, lender, 100_00);
        purchase(date, merchant, other, 50_05);
        trade(date, "REFUND_BEFORE_SETTLEMENT", purchase(date, merchant, lender, 10_00), merchant, lender, 10_00);

        // 38 + 19.019 + 3.8 - 3.8 fen of fee, each rounded half-up.
        run(date)
                .has("status", "INSTRUCTED")
                .has("purchaseCount", 3)
                .has("purchaseFen", 160_05)
                .has("refundFen", 10_00)
                .has("feeFen", 38 + 19)
                .has("netFen", 150_05 - 57)
                .has("problems", "[]");
        assertThat(WORLD.ledger.sum("MERCHANT_FEE_CHARGED", merchant)).isEqualTo(57);

        settleDay.send(workday());
        var payment = instruction(date, merchant);
        assertThat(payment.get("status").asString()).isEqualTo("SENT");
        var atBank = WORLD.bank.instruction(idOf(payment));
        assertThat(atBank.get("accountNo").asString()).isEqualTo("62" + merchant);
        assertThat(atBank.get("amountFen").asLong()).isEqualTo(150_05 - 57);

        WORLD.bank.pay(bankDay, idOf(payment));
        settleDay.confirm(bankDay);
        show(date).has("status", "CONFIRMED");
        assertThat(WORLD.ledger.sum("MERCHANT_SETTLED", merchant)).isEqualTo(150_05 - 57);
        assertThat(WORLD.ledger.sum("MERCHANT_SETTLED", lender)).isEqualTo(100_00 - 38);

        String statement = ops().get("/settlement-runs/%s/merchants/%s/statement".formatted(date, merchant))
                .isOk()
                .text();
        assertThat(statement).contains("SETTLED,,,,,," + (150_05 - 57));
        assertThat(statement.lines().filter(line -> line.startsWith("PURCHASE")))
                .hasSize(3);
    }

    @Test
    void differingTotalsStopTheRunAndNothingIsSettled() {
        purchase(date, merchant, lender, 100_00);
        WORLD.qr.hiddenFen.put(date, 1L);

        var stopped = run(date).has("status", "CUT");
        assertThat(stopped.at("problems").toString()).contains("ITEMS_DIFFER qr-gateway");
        settleDay.resume();
        assertThat(instructions(date)).isEmpty();
        assertThat(WORLD.ledger.count("MERCHANT_FEE_CHARGED", merchant)).isZero();

        WORLD.qr.hiddenFen.remove(date);
        run(date).has("status", "INSTRUCTED").has("problems", "[]");
    }

    @Test
    void ledgerThatDoesNotBalanceStopsTheRun() {
        purchase(date, merchant, lender, 100_00);
        WORLD.ledger.balanced = false;

        assertThat(run(date).has("status", "CUT").at("problems").toString()).contains("LEDGER_NOT_BALANCED");

        WORLD.ledger.balanced = true;
        run(date).has("status", "INSTRUCTED");
    }

    @Test
    void aDateThatTheLedgerHasNotProvedWaitsForItsProof() {
        purchase(date, merchant, lender, 100_00);
        WORLD.ledger.provedThrough = date.minusDays(1);

        assertThat(run(date).has("status", "CUT").at("problems").toString()).contains("NOT_PROVED");
        settleDay.resume();
        assertThat(instructions(date)).isEmpty();

        WORLD.ledger.provedThrough = date;
        run(date).has("status", "INSTRUCTED").has("problems", "[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTCOME_UNKNOWN", "TOO_BUSY", "LANE_ELSEWHERE"})
    void journalsThatAreNotDecidedAreAskedForAgain(String code) {
        purchase(date, merchant, lender, 100_00);
        WORLD.ledger.laneAnswers = code;
        run(date).has("status", "NETTED").has("problems", "[]");

        WORLD.ledger.laneAnswers = "";
        run(date).has("status", "INSTRUCTED").has("problems", "[]");
        assertThat(WORLD.ledger.count("MERCHANT_FEE_CHARGED", merchant)).isOne();
    }

    @Test
    void lateRefundIsPostedWhenALaterNetCoversIt() {
        var bought = purchase(date, merchant, lender, 100_00);
        run(date);
        var second = freshDate();
        var refund = trade(second, "REFUND_AFTER_SETTLEMENT", bought, merchant, lender, 100_00);
        purchase(second, merchant, lender, 30_00);

        run(second).has("status", "CONFIRMED").has("netFen", 0);
        assertThat(WORLD.ledger.count("REFUND_AFTER_SETTLEMENT", merchant)).isZero();
        assertThat(instructions(second)).isEmpty();
        assertThat(WORLD.recovered).doesNotContain(refund);

        var third = freshDate();
        purchase(third, merchant, lender, 80_00);
        run(third).has("status", "INSTRUCTED");

        assertThat(WORLD.ledger.sum("REFUND_AFTER_SETTLEMENT", merchant)).isEqualTo(100_00);
        awaitTrue(() -> WORLD.recovered.contains(refund));
        // 38 charged and given back with the refund, 11 + 30 for what was kept.
        assertThat(instruction(third, merchant).get("amountFen").asLong()).isEqualTo(10_00 - (11 + 30) + 38);
        String statement = ops().get("/settlement-runs/%s/merchants/%s/statement".formatted(third, merchant))
                .isOk()
                .text();
        assertThat(statement).contains("REFUND_AFTER_SETTLEMENT").contains("CARRIED_IN");
    }

    @Test
    void heldMerchantIsCarriedAndPaidWithTheRunAfter() {
        purchase(date, merchant, lender, 100_00);
        terms(merchant, "0.38", "62" + merchant, true);
        run(date).has("status", "CONFIRMED").has("netFen", 0);
        assertThat(instructions(date)).isEmpty();

        terms(merchant, "0.38", "62" + merchant, false);
        var second = freshDate();
        run(second).has("status", "INSTRUCTED").has("netFen", 100_00 - 38);
        assertThat(instruction(second, merchant).get("amountFen").asLong()).isEqualTo(100_00 - 38);
    }

    @Test
    void paymentInDoubtIsAskedForAndNeverSentUnderAnotherNumber() {
        purchase(date, merchant, lender, 100_00);
        run(date);
        WORLD.faultAtCall("/instructions/", 1, true);
        settleDay.send(workday());
        var payment = instruction(date, merchant);
        assertThat(payment.get("status").asString()).isEqualTo("IN_DOUBT");

        settleDay.resume();
        assertThat(instruction(date, merchant).get("status").asString()).isEqualTo("SENT");
        assertThat(WORLD.bank.takenFor("62" + merchant)).isOne();
    }

    @Test
    void returnedPaymentIsSentAgainOnceToTheCorrectedAccount() {
        purchase(date, merchant, lender, 100_00);
        run(date);
        settleDay.send(workday());
        var first = instruction(date, merchant);
        WORLD.bank.pay(bankDay, idOf(first));
        settleDay.confirm(bankDay);
        show(date).has("status", "CONFIRMED");

        var later = bankDay.plusDays(3);
        WORLD.bank.book(later, "INSTRUCTION_RETURNED", idOf(first), "", 100_00 - 38, "account closed");
        settleDay.confirm(later);
        run(date).has("status", "PARTIAL");
        assertThat(WORLD.ledger.sum("SETTLEMENT_RETURNED", merchant)).isEqualTo(100_00 - 38);

        terms(merchant, "0.38", "63" + merchant, false);
        String resend = "/settlement-runs/%s/instructions/%s/resend".formatted(date, idOf(first));
        var again = ops().post(resend, null).isOk().has("attempt", 2).has("replaces", idOf(first));
        ops().post(resend, null).isRefused(409, "RESEND_NOT_ALLOWED");

        settleDay.resume();
        var second = idOf(again.json());
        assertThat(WORLD.bank.instruction(second).get("accountNo").asString()).isEqualTo("63" + merchant);
        WORLD.bank.pay(later.plusDays(1), second);
        settleDay.confirm(later.plusDays(1));
        show(date).has("status", "CONFIRMED").has("problems", "[]");
        assertThat(WORLD.ledger.sum("RETURNED_SETTLEMENT_RESENT", merchant)).isEqualTo(100_00 - 38);
        assertThat(WORLD.ledger.sum("MERCHANT_SETTLED", merchant)).isEqualTo(100_00 - 38);
    }

    @Test
    void sameBankFileTwiceChangesNothing() {
        purchase(date, merchant, lender, 100_00);
        run(date);
        settleDay.send(workday());
        WORLD.bank.pay(bankDay, idOf(instruction(date, merchant)));
        WORLD.bank.book(bankDay, "DEPOSIT", "V-1", lender, 5_000_00, "");
        settleDay.confirm(bankDay);
        WORLD.bank.book(bankDay, "DEPOSIT", "V-1", lender, 5_000_00, "booked again by mistake");
        settleDay.confirm(bankDay);
        settleDay.confirm(bankDay);

        assertThat(WORLD.ledger.count("MERCHANT_SETTLED", merchant)).isOne();
        assertThat(WORLD.ledger.sum("POSITION_DEPOSITED", lender)).isEqualTo(5_000_00);
    }

    @Test
    void runOfADateThatIsNotOverIsRefused() {
        ops().put("/settlement-runs/2999-01-01", null).isRefused(409, "DATE_NOT_OVER");
        ops().get("/settlement-runs/2001-01-01").isRefused(404, "RUN_UNKNOWN");
        ops().get("/settlement-runs/%s/merchants/123456789012345/statement".formatted(date))
                .isRefused(404, "STATEMENT_UNKNOWN");
    }

    /** A working day, so that what is due is sent. */
    static LocalDate workday() {
        return LocalDate.of(2026, 12, 1);
    }
}
