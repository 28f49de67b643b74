package io.fenqi.ledger.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.LedgerIT;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchPositionsIT extends LedgerIT {
    @Autowired
    private WatchPositions watchPositions;

    @Test
    void aLenderHearsOfEachThresholdOnceAndAgainAfterATopUp() {
        var lender = lenderWith(1_000);
        hold(UUID.randomUUID(), lender, 720).isOk();

        watchPositions.watch();
        watchPositions.watch();
        assertThat(told(lender)).isEqualTo("70/1");
        hold(UUID.randomUUID(), lender, 280).isOk();
        watchPositions.watch();
        assertThat(told(lender)).isEqualTo("100/2");
        position(lender).has("state", "EXHAUSTED");

        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, 9_000).isOk();
        watchPositions.watch();
        assertThat(told(lender)).isEqualTo("0/3");
        position(lender).has("state", "SUFFICIENT");
    }

    private String told(String lender) {
        return jdbc.sql("select threshold || '/' || sequence from position_alert where lender_id = ?")
                .param(lender)
                .query(String.class)
                .single();
    }
}
