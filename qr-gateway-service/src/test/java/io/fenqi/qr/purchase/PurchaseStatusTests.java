package io.fenqi.qr.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PurchaseStatusTests {
    @Test
    void behindThePivotThereIsOnlyForward() {
        assertThat(PurchaseStatus.BOOKED.canBecome(PurchaseStatus.AUTHORISED)).isTrue();
        assertThat(PurchaseStatus.BOOKED.canBecome(PurchaseStatus.FAILING)).isFalse();
        assertThat(PurchaseStatus.AUTHORISED.canBecome(PurchaseStatus.FAILING)).isFalse();
    }

    @Test
    void everyEndIsReachedAndLeavesNowhere() {
        var ends = EnumSet.of(PurchaseStatus.FAILED, PurchaseStatus.CANCELLED, PurchaseStatus.REFUNDED);
        for (var status : PurchaseStatus.values()) {
            boolean leaves = EnumSet.allOf(PurchaseStatus.class).stream().anyMatch(status::canBecome);
            assertThat(leaves).as(status.name()).isEqualTo(!ends.contains(status));
        }
    }

    @Test
    void whatCanBeCancelledCanFail() {
        for (var status : PurchaseStatus.values()) {
            if (status.isCancellable())
                assertThat(status.canBecome(PurchaseStatus.FAILING)).isTrue();
        }
    }
}
