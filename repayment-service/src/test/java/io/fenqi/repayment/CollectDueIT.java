package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day's runs (REP-02). */
class CollectDueIT extends RepaymentIT {
    @AfterEach
    void nothingIsDue() {
        PEERS.nothingIsDue();
    }

    @Test
    void aRunDoneTwiceCollectsOnce() {
        var customers = new ArrayList<Customer>();
        for (int number = 0; number < 5; number++) {
            var customer = customer();
            PEERS.isDue(PEERS.owes(customer.id(), LENDER, 10_000 + number, 0));
            customers.add(customer);
        }
        run("collect-due", clock.today());
        run("collect-due", clock.today());
        for (var customer : customers) {
            partner().get("/repayments?customerId=" + customer.id()).isOk().has("items.0.status", "COMPLETED");
            assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
        }
    }

    @Test
    void aDebtInDoubtIsLeftAloneAndTheAttemptsOfADayEnd() {
        var customer = customer();
        PEERS.isDue(PEERS.owes(customer.id(), LENDER, 10_000, 0));
        CHANNEL.next(customer.agreementNo(), Fate.INSUFFICIENT, Fate.INSUFFICIENT, Fate.INSUFFICIENT);
        run("collect-due", clock.today());
        run("collect-due-2", clock.today());
        run("collect-due-3", clock.today());
        assertThat(repayments(customer)).isEqualTo(3);
        run("collect-due-3", clock.today().plusDays(1));
        assertThat(repayments(customer)).as("three attempts a day").isEqualTo(3);

        var doubtful = customer();
        PEERS.isDue(PEERS.owes(doubtful.id(), LENDER, 10_000, 0));
        CHANNEL.next(doubtful.agreementNo(), Fate.TAKEN_SILENTLY);
        run("collect-due", clock.today());
        run("collect-due-2", clock.today());
        assertThat(repayments(doubtful)).isEqualTo(1);
    }

    private int repayments(Customer customer) {
        return partner()
                .get("/repayments?customerId=" + customer.id())
                .isOk()
                .at("items")
                .size();
    }
}
