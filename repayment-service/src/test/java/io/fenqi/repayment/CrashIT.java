package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.FakeChannel.Fate;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process that died left in the tables is gone on with, from every step. */
class CrashIT extends RepaymentIT {
    private final UUID id = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Test
    void diedAfterTheOrderWasRequestedAndBeforeItWasSubmitted() {
        var customer = inDoubt(Fate.LOST);
        jdbc.sql("""
                update withholding set status = 'REQUESTED', submitted_at = null, next_query_at = null
                 where repayment_id = ?
                """).param(id).update();
        resume();

        eventuallyIs(id, "COMPLETED");
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void diedAfterTheOrderWasSubmittedAndBeforeTheAnswer() {
        var customer = inDoubt(Fate.TAKEN_SILENTLY);
        jdbc.sql("update withholding set status = 'SUBMITTED', next_query_at = null where repayment_id = ?")
                .param(id)
                .update();
        resume();
        clock.moveBy(Duration.ofMinutes(2));
        turn("resolve-in-doubt");
        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-in-doubt");

        eventuallyIs(id, "COMPLETED");
        assertThat(CHANNEL.debitsOf(orderNo(id))).as("never sent again").isEqualTo(1);
        assertThat(PEERS.done("/payments/", customer.id())).hasSize(1);
    }

    @Test
    void diedAfterTheOrderWasCollectedAndBeforeThePartWas() {
        var customer = inDoubt(Fate.TAKEN_SILENTLY);
        jdbc.sql("""
                update withholding set status = 'COLLECTED', next_query_at = null, serial_no = 'S1', collected_at = ?
                 where repayment_id = ?
                """).params(now(), id).update();
        resume();

        eventuallyIs(id, "COMPLETED");
        assertThat(PEERS.done("/journals/", customer.id())).hasSize(1);
    }

    private Customer inDoubt(Fate fate) {
        var customer = customer();
        PEERS.owes(customer.id(), LENDER, 7_000, 0);
        CHANNEL.next(customer.agreementNo(), fate);
        pay(id, customer, null).isOk().has("status", "IN_DOUBT");
        return customer;
    }

    private void resume() {
        jdbc.sql("update repayment set next_try_at = ? where id = ?")
                .params(now(), id)
                .update();
        turn("resume-repayments");
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
