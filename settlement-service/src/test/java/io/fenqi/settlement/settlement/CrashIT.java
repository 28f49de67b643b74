package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.client.CallFailed;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A call fails at every place where one can, before or after it was done; then the run is resumed. */
class CrashIT extends SettlementIT {
    private static final int CALLS_MAX = 200;

    @Test
    void failureAtAnyCallLeadsToTheSameEndAndNothingTwice() {
        boolean faultsLeft = true;
        int call = 0;
        while (faultsLeft && call < CALLS_MAX) {
            call++;
            faultsLeft = settleWithFault(call, false);
            faultsLeft |= settleWithFault(call, true);
        }
        assertThat(faultsLeft).as("the sweep reached the last call").isFalse();
        assertThat(call).as("calls of a run").isGreaterThan(14);
        assertThat(WORLD.ledger.violation).isEmpty();
        assertThat(WORLD.bank.violation).isEmpty();
    }

    @Test
    void threadsOnOneRunDoNothingTwice() throws InterruptedException {
        var date = freshDate();
        String lender = freshLender();
        String merchant = freshMerchant("0.6");
        purchase(date, merchant, lender, 100_00);
        WORLD.ledger.balanced = false;
        run(date).has("status", "CUT");
        WORLD.ledger.balanced = true;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++) {
                threads.submit(() -> ops().put("/settlement-runs/" + date, null));
            }
        }

        run(date).has("status", "INSTRUCTED").has("feeFen", 60).has("netFen", 100_00 - 60);
        assertThat(instructions(date)).hasSize(1);
        assertThat(WORLD.ledger.count("MERCHANT_FEE_CHARGED", merchant)).isOne();
    }

    /** False if the run needed fewer calls than that. */
    private boolean settleWithFault(int call, boolean afterDoing) {
        var date = freshDate();
        var bankDay = date.plusDays(1);
        String merchant = freshMerchant("0.6");
        String lender = freshLender();
        String channel = "CH" + lender.substring(7);
        registerAccount(lender);
        for (int number = 0; number < 4; number++) {
            purchase(date, merchant, lender, 25_00);
        }
        trade(date, "REFUND_AFTER_SETTLEMENT", UUID.randomUUID(), merchant, lender, 30_00);
        collection(date, channel, lender, 70_00, 0);
        channelFile(date, channel, 1, 70_00);
        WORLD.bank.book(bankDay, "CHANNEL_PAYMENT", date, channel, 70_00, "");

        WORLD.faultAtCall(call, afterDoing);
        run(date);
        unlessDown(() -> settleDay.send(LocalDate.of(2026, 12, 1)));
        unlessDown(() -> settleDay.confirm(bankDay));
        boolean happened = !WORLD.isFaultAhead();
        WORLD.faultAtCall(0, false);

        settleDay.resume();
        settleDay.confirm(bankDay);
        settleDay.resume();
        WORLD.bank.pay(bankDay, idOf(instruction(date, merchant)));
        WORLD.bank.pay(bankDay, idOf(instruction(date, lender)));
        settleDay.confirm(bankDay);
        settleDay.resume();

        show(date).has("status", "CONFIRMED").has("problems", "[]");
        assertThat(instructions(date)).as("fault at call %d", call).hasSize(2);
        assertThat(WORLD.bank.takenFor("62" + merchant)).isOne();
        assertThat(WORLD.ledger.sum("MERCHANT_FEE_CHARGED", merchant)).isEqualTo(60);
        assertThat(WORLD.ledger.sum("REFUND_AFTER_SETTLEMENT", merchant)).isEqualTo(30_00);
        assertThat(WORLD.ledger.sum("MERCHANT_SETTLED", merchant)).isEqualTo(70_00 - 60);
        assertThat(WORLD.ledger.sum("CHANNEL_SETTLED", channel)).isEqualTo(70_00);
        assertThat(WORLD.ledger.sum("REMITTED_TO_LENDER", lender)).isEqualTo(70_00);
        return happened;
    }

    private static void unlessDown(Runnable step) {
        try {
            step.run();
        } catch (CallFailed down) {
            assertThat(down).isNotNull();
        }
    }
}
